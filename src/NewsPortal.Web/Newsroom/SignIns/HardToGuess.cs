using Microsoft.AspNetCore.Identity;
using NewsPortal.People;
using NewsPortal.Search;
using NewsPortal.Web.Hosting;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>Refuses a password of which little is left without the words that everybody tries first, the editor's names and the paper's.</summary>
public class HardToGuess(Site site) : IPasswordValidator<Editor>
{
    private const int LeastLetters = 5;

    private static readonly string[] Everybodys =
    [
        "password", "passw0rd", "matkhau", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "abcdefghijkl", "abcdef", "abc", "iloveyou", "anhyeuem", "emyeuanh",
        "yeuem", "welcome", "letmein", "administrator", "admin", "quantri", "dangnhap", "toasoan", "phongvien", "bientap", "tongbientap", "baochi", "tintuc", "congtin",
        "newsportal", "vietnam", "hanoi", "saigon", "hochiminh",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password)
    {
        var left = SearchText.Fold(password ?? "").Replace(" ", "", StringComparison.Ordinal);
        foreach (var word in Everybodys.Concat(Own(user)).OrderByDescending(w => w.Length)) left = left.Replace(word, "", StringComparison.Ordinal);
        return Task.FromResult(left.Where(char.IsLetter).Distinct().Count() >= LeastLetters ? IdentityResult.Success : IdentityResult.Failed(
            new IdentityError { Code = "PasswordEasy", Description = "Mật khẩu này dễ đoán: bạn thêm vài từ không dính đến tên mình, tên báo hay mật khẩu ai cũng dùng." }));
    }

    private IEnumerable<string> Own(Editor user) =>
        SearchText.FoldedWords($"{user.DisplayName} {user.Email} {site.Name} {new Uri(site.Url).Host}").SelectMany(w => w.Split('.', '@', '-', '_')).Where(w => w.Length > 2);
}
