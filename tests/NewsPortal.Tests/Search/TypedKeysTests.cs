using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search;

public class TypedKeysTests
{
    [Theory]
    [InlineData("ddaf nawngx", "đà nẵng")]
    [InlineData("thur tuowngs", "thủ tướng")]
    [InlineData("vieejt nam", "việt nam")]
    [InlineData("ddoofng", "đồng")]
    [InlineData("hooij nghij", "hội nghị")]
    [InlineData("duowngfd", "đường")]
    [InlineData("nhana", "nhân")]
    [InlineData("tieengs", "tiếng")]
    [InlineData("muaw", "mưa")]
    [InlineData("quawng", "quăng")]
    [InlineData("quowf", "quờ")]
    [InlineData("thuowr", "thuở")]
    [InlineData("nhuwngx", "những")]
    [InlineData("thwowng", "thương")]
    [InlineData("twf", "từ")]
    [InlineData("huuw", "hưu")]
    [InlineData("ruowuj", "rượu")]
    [InlineData("hoawcj", "hoặc")]
    [InlineData("giups", "giúp")]
    [InlineData("gif", "gì")]
    [InlineData("gieengs", "giếng")]
    [InlineData("ngoeos", "ngoéo")]
    [InlineData("ddawks lawks", "đắk lắk")]
    [InlineData("kanj", "kạn")]
    public void Telex_is_read(string keys, string words) => Assert.Equal(words, TypedKeys.Read(keys));

    [Theory]
    [InlineData("d9a2 na8ng4", "đà nẵng")]
    [InlineData("thu3 tu7o7ng1", "thủ tướng")]
    [InlineData("thu3 tuo7ng1", "thủ tướng")]
    [InlineData("vie6t5 nam", "việt nam")]
    [InlineData("duong972", "đường")]
    [InlineData("quye61t", "quyết")]
    public void Vni_is_read(string keys, string words) => Assert.Equal(words, TypedKeys.Read(keys));

    [Theory]
    [InlineData("hoaf", "hòa")]
    [InlineData("thuyr", "thủy")]
    [InlineData("hoanf", "hoàn")]
    [InlineData("ngoaif", "ngoài")]
    [InlineData("khuyur", "khuỷu")]
    [InlineData("quys", "quý")]
    [InlineData("giaf", "già")]
    [InlineData("muaf", "mùa")]
    [InlineData("buwax", "bữa")]
    public void The_tone_is_written_as_the_paper_does(string keys, string word) => Assert.Equal(word, TypedKeys.Read(keys));

    [Theory]
    [InlineData("hoafs", "hóa")]
    [InlineData("banfgr", "bảng")]
    [InlineData("ba1n2", "bàn")]
    public void The_last_tone_key_wins(string keys, string word) => Assert.Equal(word, TypedKeys.Read(keys));

    [Theory]
    [InlineData("Vieejt NAM", "Việt NAM")]
    [InlineData("DDAF NAWNGX", "ĐÀ NẴNG")]
    [InlineData("\"hooij nghij\" -thur tag:nawngx", "\"hội nghị\" -thủ tag:nẵng")]
    [InlineData("đà nawngx,  2026!", "đà nẵng,  2026!")]
    [InlineData("mucs:x hooij: y", "múc:x hội: y")]
    public void All_else_stays_as_it_stands(string keys, string words) => Assert.Equal(words, TypedKeys.Read(keys));

    [Theory]
    [InlineData("")]
    [InlineData("thu tuong chinh")]
    [InlineData("thủ tướng Chính")]
    [InlineData("quần xoong nồi, boong tàu")]
    [InlineData("khoeo chân, ngoao")]
    [InlineData("U23 Việt Nam")]
    [InlineData("covid19 b52 F0 iso9001 2026 1a 4g 9d")]
    [InlineData("facebook google www boss off server")]
    [InlineData("matf capr hocx dichr")]
    [InlineData("kuar gex ngeex cis")]
    [InlineData("vàngf")]
    public void What_reads_as_no_keys_is_none(string query) => Assert.Null(TypedKeys.Read(query));

    [Fact]
    public void Every_syllable_of_the_sample_newspaper_is_read_back_however_it_was_typed()
    {
        List<(string Word, string Keys)> typed =
        [
            .. from word in SampleWords.Marked.Where(Syllable.IsWritten)
               from keys in Typist.OfTelex.Styles(word).Concat(Typist.OfVni.Styles(word))
               select (word, keys),
        ];
        List<(string Word, string Keys)> lost = [.. typed.Where(t => TypedKeys.Read(t.Keys) != t.Word)];

        Assert.True(typed.Count > 8000, $"{typed.Count}");
        Assert.True(lost.Count * 1000 <= typed.Count * 5, $"{lost.Count} of {typed.Count}: {string.Join(", ", lost.Take(200))}");
    }

    [Fact]
    public void Ordinary_queries_are_hardly_ever_taken_for_keys()
    {
        List<string> toned = [.. SampleWords.Queries];
        List<string> queries = [.. toned, .. toned.Select(q => string.Join(' ', SearchText.FoldedWords(q)))];
        List<string> taken = [.. queries.Where(q => TypedKeys.Read(q) is not null)];

        Assert.True(queries.Count > 3000, $"{queries.Count}");
        Assert.True(taken.Count * 1000 <= queries.Count, $"{taken.Count} of {queries.Count}: {string.Join(", ", taken)}");
    }
}
