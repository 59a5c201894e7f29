using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Kit;
using NewsPortal.Reading;
using Xunit;

namespace NewsPortal.Tests.Reading;

public class EmptySearchTests
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("  Lũ   Lụt ", "Lũ Lụt")]
    [InlineData("giá vàng 30/4/75", "giá vàng 30/4/75")]
    [InlineData("covid-19 năm 2020", "covid-19 năm 2020")]
    public void Words_are_kept_as_they_were_typed(string typed, string kept) => Assert.Equal(kept, SearchedWords.Of(typed)?.Typed);

    [Theory]
    [InlineData("0912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("+84 (912) 345-678")]
    [InlineData("căn cước 001 085 012 345")]
    [InlineData("sinh 30/04/1975")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("linh@example.vn")]
    [InlineData("linh＠example.vn")]
    [InlineData("https://example.vn/ai-do")]
    [InlineData("www.example.vn")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("một câu rất dài được dán vào ô tìm kiếm, trong đó có thể có bất cứ điều gì của bất cứ ai")]
    public void What_could_be_somebodys_is_not_kept(string typed) => Assert.Null(SearchedWords.Of(typed));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_words_add_up_with_and_without_marks_a_row_a_day(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var counter = new EmptySearchCounter(store.Clock);

        CountOf("Lũ lụt", store, counter);
        CountOf("lu lut", store, counter);
        await FlushAsync(store, counter);
        CountOf("LŨ LỤT", store, counter);
        // Past midnight in Vietnam.
        store.Clock.Advance(TimeSpan.FromHours(14));
        CountOf("lũ lụt", store, counter);
        await FlushAsync(store, counter);

        Assert.Equal([("Lũ lụt", 3), ("lũ lụt", 1)], (await RowsAsync(store)).Select(s => (s.Typed, s.Times)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_flood_of_made_up_words_fills_no_more_than_its_share_of_a_day(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var counter = new EmptySearchCounter(store.Clock);
        CountOf("từ thật", store, counter);
        for (var flood = 0; flood < 2; flood++)
        {
            for (var word = 0; word < EmptySearchCounter.MostWords + 50; word++) counter.Count($"bịa {flood} {word}");
            await FlushAsync(store, counter);
        }
        CountOf("từ thật", store, counter);
        await FlushAsync(store, counter);

        var rows = await RowsAsync(store);
        Assert.Equal(EmptySearchCounter.MostWords, rows.Count);
        Assert.Equal(2, rows.Single(s => s.Typed == "từ thật").Times);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_counted_again()
    {
        await using var store = await Store.NewAsync(DatabaseProvider.Sqlite);
        var counter = new EmptySearchCounter(store.Clock);
        CountOf("lũ lụt", store, counter);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AskAsync(async db => { await counter.FlushAsync(db, stopped.Token); return 0; }));

        CountOf("lũ lụt", store, counter);
        await FlushAsync(store, counter);

        Assert.Equal(2, Assert.Single(await RowsAsync(store)).Times);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Old_words_are_forgotten_and_those_of_one_search_sooner(DatabaseProvider provider)
    {
        await using var store = await Store.NewAsync(provider);
        var today = store.Now.DayInVietnam().DayNumber;
        await store.SaveAsync(Row("cũ", today - OldSearches.DaysKept - 1, 9), Row("còn", today - OldSearches.DaysKept, 9),
            Row("một lần", today - OldSearches.DaysOfOne - 1, 1), Row("một lần mới", today - OldSearches.DaysOfOne, 1),
            Row("hai ngày", today - OldSearches.DaysOfOne - 1, 1), Row("hai ngày", today, 1));

        using (var scope = store.Open()) await scope.Of<OldSearches>().DropAsync(_ct);

        Assert.Equal(["còn", "hai ngày", "hai ngày", "một lần mới"], (await RowsAsync(store)).Select(s => s.Typed).Order(StringComparer.Ordinal));
    }

    private static EmptySearch Row(string words, int day, int times) => new() { Day = day, Folded = SearchedWords.Of(words)!.Value.Folded, Typed = words, Times = times };

    private Task<List<EmptySearch>> RowsAsync(Store store) => store.AskAsync(db => db.EmptySearches.AsNoTracking().OrderBy(s => s.Id).ToListAsync(_ct));

    // A minute after the one before: whoever asks again at once has looked for them once.
    private static void CountOf(string words, Store store, EmptySearchCounter counter)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        counter.Count(words);
        counter.Count(words.ToUpperInvariant());
    }

    private async Task FlushAsync(Store store, EmptySearchCounter counter)
    {
        using var scope = store.Open();
        await counter.FlushAsync(scope.Db, _ct);
    }
}
