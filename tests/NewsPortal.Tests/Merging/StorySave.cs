using NewsPortal.Merging;

namespace NewsPortal.Tests.Merging;

/// <summary>One save of an open editor. A retry sends the same id and the same text.</summary>
/// <param name="Id">Chosen by the editor's page, once for each save.</param>
/// <param name="Base">What was edited: a version (<see cref="StoryDesk.NameOf"/>), or the id of the same page's last answered save.</param>
public record StorySave(string Id, string Base, string Text);

/// <summary>What the desk answers.</summary>
/// <param name="Text">The text of the version, if it is not what was sent.</param>
public record SaveAnswer(int Version, string? Text, IReadOnlyList<Parked> Parked);
