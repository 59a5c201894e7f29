using Microsoft.AspNetCore.Razor.TagHelpers;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Reader.Shared;

/// <summary>How a time is written out.</summary>
public enum TimeShape
{
    Age,
    Hour,
    Day,
    Moment,
}

/// <summary>&lt;time at="…"&gt;: an hour as readers read it, and as machines do. "Age" counts back from now, which fits pages that live a minute at most.</summary>
[HtmlTargetElement("time", Attributes = "at")]
public class StoryTime(TimeProvider clock) : TagHelper
{
    public DateTime At { get; set; }

    [HtmlAttributeName("as")]
    public TimeShape Shape { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("datetime", Vietnamese.Stamp(At));
        output.Content.SetContent(Shape switch
        {
            TimeShape.Age => Vietnamese.Age(At, clock.UtcNow()),
            TimeShape.Hour => Vietnamese.Hour(At, clock.UtcNow()),
            TimeShape.Day => Vietnamese.Day(At),
            _ => Vietnamese.Moment(At),
        });
    }
}
