using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.Data;
using NewsPortal.FrontPages;
using NewsPortal.Media;
using NewsPortal.Moving;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Reading;
using NewsPortal.Redirecting;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Kit;

/// <summary>Months of newsroom life for a store that has a section: something of everything that a newspaper can hold, and a secret in every place that has one.</summary>
public static class ABusyNewsroom
{
    /// <summary>Stands in every secret.</summary>
    public const string Secret = "B1-M4T-kh0ng-r0i-to4-s04n";

    /// <summary>What front matter, JSON and a table might stumble over.</summary>
    public const string OddText = "Lũ: \"về\" #1 – 'đêm' \\ {x} [y] & *z*, 🌊 a\u0301 \u00A0 | 100%";

    public const string OddBody = "---\nid: 7\n---\n\nĐoạn một: \"hai\"\tba 🌊.\n\n```\n---\n```\n\nĐoạn cuối, hai dòng trống theo sau.\n\n";

    public static async Task<int> AddAsync(NewsDb db, DateTime now, IMediaStore media, CancellationToken ct)
    {
        var section = await db.Categories.OrderBy(c => c.Id).FirstAsync(c => c.ParentId == null, ct);
        var late = An.Category("Chuyên mục sinh sau");
        var (reporter, editor, administrator) = (Crew.Named("Phan Văn Bận"), Crew.Named("Biên Tập Viên", Role.Editor, section.Id), Crew.Named("Quản Trị Bận", Role.Administrator));
        foreach (var person in new[] { reporter, editor, administrator }) (person.PasswordHash, person.SecurityStamp) = (Secret, Secret);
        editor.Suspend(now.AddDays(-1));
        var (shot, other, portrait) = (An.Picture("Ảnh thứ nhất của tòa soạn bận"), An.Picture("Ảnh thứ hai"), An.Picture("Chân dung"));
        foreach (var picture in new[] { shot, other, portrait })
            await media.KeepOriginalAsync(picture.ContentHash, "jpg", System.Text.Encoding.UTF8.GetBytes(picture.Alt), ct);
        var (tag, topic) = (An.Tag("lũ: quét"), An.Topic("Mùa lũ"));
        var past = An.Topic("Mùa bão");
        past.IsOpen = false;
        var (name, namesake) = (An.PenName("Trùng Tên"), new PenName { Name = "Trùng Tên", Slug = "trung-ten-2" });
        db.AddRange(late, reporter, editor, administrator);
        await db.SaveChangesAsync(ct);
        db.AddRange(shot.FocusOn(0.25, 0.1).SentBy(reporter.Id, "IMG 1.jpg"), other, portrait, tag, topic, past, name);
        await db.SaveChangesAsync(ct);
        (name.PortraitId, reporter.PenNameId, shot.LicenceUntil, shot.Caption) = (portrait.Id, name.Id, new DateOnly(2027, 1, 31), OddText);
        db.Add(namesake);
        // Moved under a section that is younger than it.
        var child = new Category { Name = "Con", Path = "con-cua-sinh-sau" };
        db.Add(child);
        await db.SaveChangesAsync(ct);
        child.Under(late);

        var library = new Dictionary<string, MediaFile> { [shot.Key] = shot };
        var odd = new Article { Title = OddText, Slug = "bai-la", Lead = "Một dòng.\nDòng nữa." };
        odd.FileUnder(child);
        odd.Write($"{OddBody}![Lũ](/media/{shot.Key})\n", library);
        odd.CoverWith(other, "Chú thích: bìa.", "Ảnh \"của\" ai");
        odd.TagWith(tag);
        odd.SignBy(Byline.Of(namesake), Byline.OfGuest("Khách: # một"), Byline.Of(name));
        odd.TopicId = topic.Id;
        odd.BegunBy(reporter.Id, now.AddDays(-3));
        odd.Submit(now);
        odd.Submit(now);
        odd.Publish(now.AddHours(-2).AddTicks(1234567), now);
        odd.Feature(now.AddDays(1), 2);
        odd.BreakingUntil = now.AddHours(1);
        odd.Correct(new() { WrongText = "sai", RightText = OddText, Apology = "Xin lỗi.", At = now.AddMinutes(-5), PieceTitle = "Tít cũ", PieceSection = "Con", PieceAt = now.AddDays(-1) });
        var unpublished = An.UnpublishedArticles(section);
        var empty = new Article { Title = "", Slug = "" };
        empty.FileUnder(section);
        empty.Write("", library);
        db.AddRange([odd, .. unpublished, empty]);
        await db.SaveChangesAsync(ct);
        odd.Pick(unpublished[3].Id, unpublished[4].Id);
        topic.LeadId = odd.Id;

        AddDeskOf(db, odd, reporter, editor, now);
        AddPaper(db, odd, shot, other, administrator, now);
        AddWhatStays(db, odd, editor, now);
        await db.SaveChangesAsync(ct);
        return odd.Id;
    }

    private static void AddDeskOf(NewsDb db, Article odd, Editor reporter, Editor editor, DateTime now)
    {
        var details = new StoryDetails { CategoryId = odd.CategoryId, Names = [OddText] }.Write();
        var parked = new ParkedText { ArticleId = odd.Id, EditorId = editor.Id, KeptById = reporter.Id, Part = StoryPart.Body, Kept = "giữ", Words = OddText, Offset = 3, At = now };
        parked.Close(ParkedOutcome.Added, editor.Id, now);
        db.AddRange(
            new Revision { ArticleId = odd.Id, Number = 1, EditorId = reporter.Id, At = now.AddDays(-3), Title = "Bản đầu", Lead = "", Body = OddBody, Status = ArticleStatus.Draft, CoverCaption = "" },
            new Revision { ArticleId = odd.Id, Number = 2, At = now, Title = OddText, Lead = "L", Body = "", Status = ArticleStatus.Approved, Change = ChangeKind.Update, RestoredFrom = 1, IsOpen = true },
            new Step { ArticleId = odd.Id, From = ArticleStatus.Submitted, To = ArticleStatus.Approved, EditorId = editor.Id, At = now, Revision = 2, PublishAt = odd.PublishAt, Note = OddText },
            new Look { ArticleId = odd.Id, EditorId = editor.Id, At = now },
            new Note { ArticleId = odd.Id, EditorId = editor.Id, At = now, Text = "Dòng\r\nnữa" },
            parked,
            new ParkedText { ArticleId = odd.Id, EditorId = editor.Id, Part = StoryPart.Lead, Kept = "", Words = "chờ", Offset = 0, At = now },
            new StorySave { Id = Guid.NewGuid(), ArticleId = odd.Id, EditorId = reporter.Id, At = now, Version = 2, Title = "T", Lead = "", Body = OddBody, Details = details, PutByOn = 1, HeldLead = "" },
            new KeptComment { ArticleId = odd.Id, Key = "12", ParentKey = "", Author = "Bạn đọc", At = now, Text = "<b>hay</b>\n" + OddText, WasApproved = true },
            new KeptComment { ArticleId = odd.Id, Key = "13", ParentKey = "12", Author = "Bạn đọc 2", At = now, Text = "đúng", WasApproved = false });
    }

    private static void AddPaper(NewsDb db, Article odd, MediaFile shot, MediaFile other, Editor administrator, DateTime now)
    {
        var swap = new PictureSwap { FromId = shot.Id, ToId = other.Id, EditorId = administrator.Id, At = now };
        swap.Places.Add(new PictureSwapPlace { ArticleId = odd.Id, AsCover = true, Revision = 2 });
        var page = new StandingPage { Slug = "ve-toa-soan-ban", IsPublic = true, Position = 9 };
        page.Write("Về tòa soạn", "Chữ đầu.", new Dictionary<string, MediaFile>(), now.AddDays(-9), "Ai đó");
        page.Write(OddText, $"{OddBody}![x](/media/{shot.Key})", new Dictionary<string, MediaFile> { [shot.Key] = shot }, now);
        db.AddRange(swap, page,
            new Redirect { From = "/bai-cu", To = ArticleCard.AddressOf(odd.Slug, odd.Id), CreatedAt = now, CreatedById = administrator.Id, IsAutomatic = false },
            new FrontPageRevision { Number = 1, At = now, EditorId = administrator.Id, EditorName = "Q", Text = $"hero-1 {odd.Id} 2027-01-01T00:00:00Z\norder {odd.SectionId}", Changes = "Tin chính: x" },
            new ImprintLine { Key = "Name", Text = "Báo \"Bận\"" },
            new EmptySearch { Day = now.DayInVietnam().DayNumber, Folded = " lu lut ", Typed = "lũ lụt", Times = 3 },
            new ImportedItem { Source = "wordpress:https://cu.example.vn", Kind = ImportedKind.Story, Key = "77", TargetId = odd.Id, Fingerprint = new('a', 64), At = now },
            new AuditEntry { At = now, EditorName = "Q", Subject = AuditSubject.Story, SubjectId = odd.Id, SubjectName = OddText, Deed = AuditDeed.Corrected, From = "a\nb", To = "" },
            new HourlyReads { ArticleId = odd.Id, Hour = now.AddHours(-1), Reads = 5 }, new HourlyReads { ArticleId = odd.Id, Hour = now.AddDays(-400), Reads = 2 },
            new MostRead { Window = ReadWindow.Day, Rank = 99, ArticleId = odd.Id, Reads = 5 });
    }

    private static void AddWhatStays(NewsDb db, Article odd, Editor editor, DateTime now) => db.AddRange(
        new EditorSession { Id = Guid.NewGuid(), EditorId = editor.Id, Stamp = Secret, StartedAt = now, SeenAt = now, Device = Secret },
        new SealingKey { Name = $"key-{Secret}", Xml = Secret },
        new IdentityUserToken<int> { UserId = editor.Id, LoginProvider = Secret, Name = Secret, Value = Secret },
        new PreviewLink { ArticleId = odd.Id, CreatedById = editor.Id, CreatedAt = now, TokenHash = Secret, EndsAt = now.AddDays(1) },
        new Presence { ArticleId = odd.Id, EditorId = editor.Id, Page = Guid.NewGuid(), Since = now, SeenAt = now },
        new BackupRun { Slot = now, StartedAt = now, Machine = Secret, File = Secret });
}
