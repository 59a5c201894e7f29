using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace NewsPortal.Web.Newsroom.SignIns;

/// <summary>What Identity has to say, as editors read it.</summary>
public class VietnameseErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => new() { Code = nameof(DefaultError), Description = "Không lưu được. Bạn thử lại." };

    public override IdentityError ConcurrencyFailure() =>
        new() { Code = nameof(ConcurrencyFailure), Description = "Người này vừa được sửa ở nơi khác. Bạn tải lại trang rồi làm lại." };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "Mật khẩu hiện tại không đúng." };

    public override IdentityError InvalidEmail(string? email) => new() { Code = nameof(InvalidEmail), Description = "Đây không phải là một địa chỉ thư điện tử." };

    // The address is also the name to sign in with: one complaint is enough.
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError DuplicateEmail(string email) => new() { Code = nameof(DuplicateEmail), Description = "Đã có người dùng địa chỉ thư này." };

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = string.Create(CultureInfo.InvariantCulture, $"Mật khẩu cần ít nhất {length} ký tự.") };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        new() { Code = nameof(PasswordRequiresUniqueChars), Description = string.Create(CultureInfo.InvariantCulture, $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.") };
}
