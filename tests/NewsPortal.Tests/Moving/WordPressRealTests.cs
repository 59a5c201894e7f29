using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using Xunit;

namespace NewsPortal.Tests.Moving;

/// <summary>A newspaper of blocks, as WordPress 6 writes it down, with what databases hold and XML forbids.</summary>
public class WordPressRealTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blocks_become_what_we_have_for_them()
    {
        await using var paper = await OldPaper.NewAsync();
        var told = await paper.MoveAsync(OldPaper.Corpus("real.xml"));
        var key = await paper.Store.AskAsync(db => db.MediaFiles.Select(m => m.Key).SingleAsync(Ct));
        var story = await paper.Store.AskAsync(db => db.Articles.Include(a => a.Text).SingleAsync(a => a.Title == "Được mùa, được giá", Ct));

        Assert.Equal(Body.Replace("KEY", key, StringComparison.Ordinal).ReplaceLineEndings("\n"), story.Text!.Body);
        Assert.Contains("""<li id="chu-thich-1">""", story.Text.Html, StringComparison.Ordinal);
        Assert.Equal(("Lúa chín.", "Được mùa, được giá"), (story.CoverCaption, story.Title));
        foreach (var kind in new[] { "gạch chân", "script", "khối wp:latest-posts", "khối dùng chung không có trong tệp xuất", "tệp còn ở báo cũ", "ngôn ngữ (Polylang): báo chỉ có một" })
            Assert.True(told.Losses.ContainsKey(kind), kind);
        Assert.Equal(2, told.Counts["ký tự hay thực thể XML cấm, đã sửa"]);
    }

    [Fact]
    public async Task Co_authors_sign_guests_or_not_and_no_mail_address_comes_along()
    {
        await using var paper = await OldPaper.NewAsync();
        await paper.MoveAsync(OldPaper.Corpus("real.xml"));
        var names = await paper.Store.AskAsync(db => (from a in db.Articles where a.Title == "Được mùa, được giá" from b in a.Bylines join p in db.PenNames on b.PenNameId equals p.Id orderby b.Position select p).ToListAsync(Ct));
        Assert.Equal([("Bà Năm", "ba-nam", "Viết về ruộng đồng."), ("Kỳ Anh", "ky-anh", "")], names.Select(p => (p.Name, p.Slug, p.Biography)));
        Assert.DoesNotContain("rieng-tu", paper.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_an_excerpt_alone_has_it_for_its_text_and_forbidden_characters_are_left_out()
    {
        await using var paper = await OldPaper.NewAsync();
        await paper.MoveAsync(OldPaper.Corpus("real.xml"));
        var story = await paper.Store.AskAsync(db => db.Articles.Include(a => a.Text).SingleAsync(a => a.Title == "Chỉ có sapo", Ct));
        Assert.Equal(("Tin vắn trong ngày.", "Tin vắn trong ngày.", ArticleStatus.Approved), (story.Lead, story.Text!.Body, story.Status));
    }

    private const string Body = """
        Vụ lúa năm nay **được mùa**, giá lại *cao*.[^1]

        ^^^
        ![](/media/KEY)
        ^^^ Lúa chín ở Tháp Mười. Ảnh: Kỳ Anh

        ## Giá cả

        | Năm | Giá \| đồng |
        |---|---:|
        | 2022 | 6.500 |
        | 2023 | 8.200 |

        *Giá lúa tại ruộng*

        > Chưa năm nào vui như năm nay.
        >
        > — Ông Sáu, xã Mỹ Quý

        > Được mùa được giá
        >
        > — Bà Năm

        - Giống mới
          1. OM 18
          2. Đài thơm 8
        - Ít phân

        :::video https://www.youtube.com/watch?v=dQw4w9WgXcQ
        Phim về vụ lúa
        :::

        :::gallery Mùa gặt
        ![Đồng](/media/KEY) Một
        :::

        ![](/media/KEY)

        Chữ cạnh ảnh.

        Cột trái.

        ```
        x = 1 < 2
        ```

        Đồng chiêm nước trắng\
        Cò bay về đâu

        ---

        [Bảng giá](https://bao-song.example.vn/wp-content/uploads/2023/05/gia.xlsx)

        [Đăng ký](https://vi-du.example/)

        :::box Hỏi đáp
        Trả lời.
        :::

        Ô gạch chân và mã \]\]> lạ.

        Chữ dùng chung của mọi bài.

        [^1]: Theo *Sở Nông nghiệp*.
        """;
}
