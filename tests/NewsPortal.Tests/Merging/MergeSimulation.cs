using System.Text;
using System.Text.Json;
using NewsPortal.Merging;

namespace NewsPortal.Tests.Merging;

/// <summary>Two to five writers at one story, over a network that delays, loses and repeats, with restarts on both sides.</summary>
internal sealed class MergeSimulation
{
    private readonly Random random;
    private readonly Typist typist;
    private readonly Pencil pencil;
    private readonly HashSet<string> struck = [];
    private readonly HashSet<string> parked = [];
    private readonly List<(int To, StorySave Save, SaveAnswer? Answer)> wire = [];
    private readonly Dictionary<string, string?> faults = [];
    private readonly bool typesHalves;
    private Writer[] writers;
    private DeskPapers papers;

    public MergeSimulation(int seed)
    {
        random = new(seed);
        typist = new(random);
        pencil = new(random, typist);
        typesHalves = random.Next(10) == 0;
        var text = string.Join("\n\n", Enumerable.Range(0, random.Next(3, 41)).Select(_ => typist.Block()));
        papers = new() { Text = text, Known = { ["v0"] = text } };
        writers = [.. Enumerable.Range(0, random.Next(2, 6)).Select(i =>
            new Writer { Number = i, BaseName = "v0", BaseText = text, Text = text, Decomposes = random.Next(8) == 0 })];
    }

    public SimulationCounts Counts { get; } = new();

    /// <returns>What went wrong.</returns>
    public List<string> Faults { get; } = [];

    public MergeSimulation Run()
    {
        for (var step = random.Next(20, 80); step > 0; step--)
        {
            var writer = writers[random.Next(writers.Length)];
            Write(writer);
            if (random.Next(40) == 0) writer.AwayFor = random.Next(5, 30);
            if (writer.AwayFor-- <= 0 && random.Next(3) > 0) wire.Add((writer.Number, writer.Send(), null));
            for (var messages = random.Next(3); messages > 0 && wire.Count > 0; messages--) Deliver(random.Next(wire.Count), loss: 10);
            if (random.Next(60) == 0) RestartServer();
            if (random.Next(60) == 0) RestartWriter(random.Next(writers.Length));
        }
        Finish();
        return this;
    }

    private void Write(Writer writer)
    {
        for (var edits = random.Next(3); edits > 0; edits--)
        {
            var (before, typed) = (writer.Text.Normalize(), typist.Typed);
            var halfDone = typesHalves && random.Next(10) == 0;
            var after = halfDone ? pencil.BeginConstruct(before) : pencil.Edit(before);
            var typedNow = Enumerable.Range(typed + 1, typist.Typed - typed).Select(Typist.Mark);
            struck.UnionWith(Typist.Marked(before).Concat(typedNow).Except(Typist.Marked(after)));
            writer.Text = writer.Decomposes ? after.Normalize(NormalizationForm.FormD) : after;
            Counts.Edits++;
        }
    }

    private void Deliver(int i, int loss)
    {
        var (number, save, answer) = wire[i];
        wire.RemoveAt(i);
        if (loss > 0 && random.Next(loss) == 0)
        {
            Counts.LostMessages++;
            return;
        }
        if (answer is null) wire.Add((number, save, Receive(save)));
        else writers[number].Hear(save.Id, answer);
    }

    private SaveAnswer Receive(StorySave save)
    {
        var (isRetry, agreed, stored) = (papers.Answers.ContainsKey(save.Id), papers.Known[save.Base], papers.Text);
        var answer = new StoryDesk(papers).Receive(save);
        if (isRetry)
        {
            Counts.Retries++;
            return answer;
        }

        parked.UnionWith(answer.Parked.SelectMany(p => Typist.Marked(p.Words)));
        var merge = new WatchedMerge(StoryText.Normal(agreed), stored, StoryText.Normal(save.Text), papers.Text, answer.Parked);
        if (merge.Base != stored) Faults.AddRange(merge.Faults(Counts, Read));
        else if (merge.Merged != merge.Incoming) Faults.Add(merge.Tell("Nobody else wrote, and it is not what was sent"));
        return answer;
    }

    // What is merged now is stored when the next save comes.
    private string? Read(string text) => faults.TryGetValue(text, out var fault) ? fault : faults[text] = Reading.Fault(text);

    private void RestartServer()
    {
        wire.RemoveAll(message => message.Answer is null);
        papers = Reread(papers);
        Counts.Restarts++;
    }

    private void RestartWriter(int number)
    {
        wire.RemoveAll(message => message.To == number && message.Answer is not null);
        writers[number] = Reread(writers[number]);
        Counts.Restarts++;
    }

    private static T Reread<T>(T kept) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(kept))!;

    private void Finish()
    {
        bool Done(Writer writer) => writer.Pending is null && StoryText.Normal(writer.Text) == papers.Text;
        for (var round = 0; round < 30 && !writers.All(Done); round++)
        {
            foreach (var writer in writers) wire.Add((writer.Number, writer.Send(), null));
            while (wire.Count > 0) Deliver(0, loss: 0);
        }
        if (!writers.All(Done)) Faults.Add("The writers do not end with the same text.");

        var held = Typist.Marked(papers.Text).Concat(parked).Concat(struck).ToHashSet();
        var lost = Enumerable.Range(1, typist.Typed).Select(Typist.Mark).Where(word => !held.Contains(word)).ToList();
        if (lost.Count > 0) Faults.Add($"Lost in the end: {string.Join(' ', lost)}");
    }
}
