namespace NewsPortal.Data;

/// <summary>The databases a newspaper can live in: the embedded one, or a server for production.</summary>
public enum DatabaseProvider { Sqlite, SqlServer }
