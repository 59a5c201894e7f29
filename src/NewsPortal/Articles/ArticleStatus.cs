namespace NewsPortal.Articles;

/// <summary>The steps of a story, in order. Readers see <see cref="Approved"/> ones whose hour has come, and no others.</summary>
public enum ArticleStatus { Draft, InEditing, Submitted, Approved, Withdrawn }
