namespace NewsPortal.Web.Hosting;

/// <summary>This page may be shown inside another page of the paper; no other may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FramedAttribute : Attribute;

/// <summary>Shows another page of the paper inside itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramesAttribute : Attribute;
