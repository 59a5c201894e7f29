namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>Asked before two things are made one, which is not taken back.</summary>
/// <param name="Page">The address of what is merged; the form goes to "/gop" under it.</param>
/// <param name="Kind">What both are.</param>
/// <param name="Stamp">Of what is merged, as it is now.</param>
/// <param name="Field">What the form calls the other, and <paramref name="Value"/> how it names it.</param>
/// <param name="Says">What goes along.</param>
public record Merger(string Page, string Kind, string Name, string Into, int Stories, string Stamp, string Field, string Value, string Says);
