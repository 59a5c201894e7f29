using Microsoft.AspNetCore.Identity;
using NewsPortal.Articles;
using NewsPortal.Auditing;
using NewsPortal.FrontPages;
using NewsPortal.Media;
using NewsPortal.Newsroom;
using NewsPortal.People;
using NewsPortal.Publishing;
using NewsPortal.Reading;
using NewsPortal.Redirecting;
using NewsPortal.Search;
using NewsPortal.StandingPages;
using NewsPortal.Taxonomy;

namespace NewsPortal.Moving.OutAndBack;

/// <summary>What of the store leaves with an export, and in which file; what stays, and why. Tests fail when an entity or a column is in neither list.</summary>
public static class Leaving
{
    public const string Reads = "reads";

    /// <summary>Lists, in an order in which they can come back: what others refer to comes first.</summary>
    internal static readonly IReadOnlyList<(Type Kind, string File)> Lists =
    [
        (typeof(Category), "sections.jsonl"), (typeof(Editor), "people.jsonl"), (typeof(SectionGrant), "section-grants.jsonl"), (typeof(MediaFile), "media.jsonl"),
        (typeof(PenName), "pen-names.jsonl"), (typeof(Tag), "tags.jsonl"), (typeof(Topic), "topics.jsonl"), (typeof(Redirect), "redirects.jsonl"),
        (typeof(FrontPageRevision), "front-pages.jsonl"), (typeof(ImprintLine), "imprint.jsonl"), (typeof(PictureSwap), "picture-swaps.jsonl"),
        (typeof(PictureSwapPlace), "picture-swap-places.jsonl"), (typeof(EmptySearch), "empty-searches.jsonl"), (typeof(MostRead), "most-read.jsonl"), (typeof(ImportedItem), "imported-items.jsonl"),
        (typeof(AuditEntry), "log.jsonl"),
    ];

    /// <summary>Beside each story, a line each: its corrections and what the newsroom did and said about it; apart from that, readers' comments.</summary>
    internal static readonly IReadOnlyList<Type> Desk = [typeof(Correction), typeof(Step), typeof(Look), typeof(Note), typeof(ParkedText), typeof(StorySave)];

    /// <summary>In Markdown files, and reads in a table a day.</summary>
    internal static readonly IReadOnlyList<Type> Texts =
    [
        typeof(Article), typeof(ArticleText), typeof(Tagging), typeof(Byline), typeof(Pick), typeof(Revision), typeof(KeptComment), typeof(StandingPage), typeof(StandingPageVersion),
        typeof(HourlyReads),
    ];

    /// <summary>Entities that stay behind.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Stays = new Dictionary<Type, string>
    {
        [typeof(EditorSession)] = "A secret: who is signed in where.",
        [typeof(SealingKey)] = "A secret: opens sessions, links and authenticator apps' keys.",
        [typeof(IdentityUserPasskey<int>)] = "A secret, bound to the address of the site.",
        [typeof(IdentityPasskeyData)] = "Part of a passkey.",
        [typeof(IdentityUserToken<int>)] = "A secret: authenticator apps' keys and recovery codes, sealed with keys that stay.",
        [typeof(IdentityUserClaim<int>)] = "Not used.",
        [typeof(IdentityUserLogin<int>)] = "Not used.",
        [typeof(PreviewLink)] = "A secret address, of this site alone.",
        [typeof(Presence)] = "Who has a story open at this minute.",
        [typeof(BackupRun)] = "What lies on this paper's own machines.",
        [typeof(Picture)] = "Made of the body when it comes back.",
        [typeof(ArticleWords)] = "Made of title and lead when they come back; the row in the search index is in the story's front matter.",
        [typeof(SearchEntry)] = "The search index is made of the stories.",
        [typeof(TitleEntry)] = "The search index is made of the stories.",
        [typeof(ReadSheet)] = "Summed up from the reads, 20 days a round.",
        [typeof(ReadDay)] = "Belongs to the sheets.",
        [typeof(ReaderEpoch)] = "Names what the caches of this very site hold.",
    };

    /// <summary>Columns that stay behind, of entities that leave: they are made again when the others come back.</summary>
    public static readonly IReadOnlyDictionary<Type, string[]> Made = new Dictionary<Type, string[]>
    {
        [typeof(Article)] = [nameof(Article.SectionId), nameof(Article.WordCount)],
        [typeof(ArticleText)] = [nameof(ArticleText.Html)],
        [typeof(Tagging)] = [nameof(Tagging.PublishAt)],
        [typeof(Byline)] = [nameof(Byline.PublishAt)],
        [typeof(MediaFile)] = [nameof(MediaFile.Hash), nameof(MediaFile.Folded), nameof(MediaFile.SortName)],
        [typeof(PenName)] = [nameof(PenName.Folded)],
        [typeof(Tag)] = [nameof(Tag.Folded), nameof(Tag.Head), nameof(Tag.Tail)],
        [typeof(Topic)] = [nameof(Topic.Folded)],
        [typeof(StandingPage)] = [nameof(StandingPage.Html)],
        // Of people only what is named below leaves; these come back as those of somebody who is invited.
        [typeof(Editor)] = [nameof(Editor.UserName), nameof(Editor.NormalizedUserName), nameof(Editor.NormalizedEmail), nameof(Editor.EmailConfirmed), nameof(Editor.PasswordHash),
            nameof(Editor.SecurityStamp), nameof(Editor.ConcurrencyStamp), nameof(Editor.PhoneNumber), nameof(Editor.PhoneNumberConfirmed), nameof(Editor.TwoFactorEnabled),
            nameof(Editor.LockoutEnd), nameof(Editor.LockoutEnabled), nameof(Editor.AccessFailedCount), nameof(Editor.LastTotpStep)],
    };

    internal static readonly string[] OfPeople = [nameof(Editor.Id), nameof(Editor.Email), nameof(Editor.DisplayName), nameof(Editor.Role), nameof(Editor.PenNameId),
        nameof(Editor.CreatedAt), nameof(Editor.SuspendedAt)];

    internal static bool IsSaid(Type kind, string property) => kind == typeof(Editor)
        ? OfPeople.Contains(property)
        : !Made.GetValueOrDefault(kind, []).Contains(property);
}
