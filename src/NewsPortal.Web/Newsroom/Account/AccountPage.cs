using NewsPortal.People;
using NewsPortal.Web.Newsroom.SessionEnds;

namespace NewsPortal.Web.Newsroom.Account;

/// <summary>"Tài khoản của tôi".</summary>
/// <param name="PenNames">Those that no colleague has taken.</param>
/// <param name="WantsSecondFactor">The role needs a second factor, and this session has none.</param>
public record AccountPage(
    AccountForm Form, string Email, Role Role, string Sections, IReadOnlyList<(int Id, string Name)> PenNames,
    bool HasApp, int RecoveryCodesLeft, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<SessionLine> Sessions, bool WantsSecondFactor);

/// <param name="Id">In base64url, as forms send it back.</param>
public record PasskeyLine(string Id, string Name, DateTime AddedAt);
