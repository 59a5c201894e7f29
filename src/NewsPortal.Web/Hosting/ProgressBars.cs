using System.Globalization;
using NewsPortal.Generating;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsPortal.Web.Hosting;

/// <summary>A bar for each step of a long verb, with its rate and what is left; a line now and then where the output is a file.</summary>
public sealed class ProgressBars : IProgress<GenerationProgress>
{
    private readonly ProgressContext _bars;
    private ProgressTask? _step;

    private ProgressBars(ProgressContext bars) => _bars = bars;

    public static Task ShowAsync(Func<IProgress<GenerationProgress>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new Rate(), new RemainingTimeColumn())
        .StartAsync(bars => work(new ProgressBars(bars)));

    public void Report(GenerationProgress value)
    {
        if (_step?.Description != value.Step)
        {
            _step?.Value(_step.MaxValue);
            _step = _bars.AddTask(value.Step, maxValue: value.Of).Value(value.Done);
            return;
        }
        _step.Value(value.Done);
    }

    private sealed class Rate : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } perSecond ? string.Create(CultureInfo.InvariantCulture, $"{perSecond:0}/s") : "");
    }
}
