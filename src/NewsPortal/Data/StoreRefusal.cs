using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data;

/// <summary>What a database or a disk refuses, as the one line that its operator needs.</summary>
public static class StoreRefusal
{
    // ENOSPC as .NET hands it on, and its like on Windows (ERROR_DISK_FULL).
    private const int NoSpaceLeft = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <exception cref="StartRefusedException">The database or the data folder could not be used; says which and why in one line.</exception>
    public static async Task SayAsync(NewsDb db, string dataFolder, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not StartRefusedException && Cause(failure) is { } cause)
        {
            var database = db.Database.GetDbConnection().DataSource;
            throw new StartRefusedException(cause switch
            {
                SqlException => $"Không dùng được SQL Server ở ConnectionStrings:NewsPortal: {Reason(cause)}",
                SqliteException => $"Không dùng được cơ sở dữ liệu {database}: {Reason(cause)}",
                _ => $"Không ghi được dữ liệu (Data:Folder = \"{dataFolder}\", cơ sở dữ liệu {database}): {Reason(cause)}",
            }, failure);
        }
    }

    /// <returns>Null when neither a database nor a disk is the reason: a programmer's mistake then.</returns>
    public static string? Reason(Exception failure) => Cause(failure) switch
    {
        null => null,
        SqliteException refusal => Reason(refusal),
        IOException { HResult: NoSpaceLeft or DiskFull } => "đĩa đầy.",
        var cause => cause.Message.ReplaceLineEndings(" "),
    };

    private static Exception? Cause(Exception? failure) => failure is null or SqliteException or SqlException or IOException or UnauthorizedAccessException
        ? failure
        : Cause(failure.InnerException);

    private static string Reason(SqliteException refusal) => refusal.SqliteErrorCode switch
    {
        5 or 6 => "tệp đang bị chương trình khác khóa.",
        8 => "tệp hoặc thư mục chỉ cho đọc.",
        // Full disks show themselves as 10, too: SQLite cannot make its shared memory file larger.
        10 => $"không đọc hoặc ghi được tệp (đĩa đầy hay hỏng?) (SQLite {refusal.SqliteExtendedErrorCode}).",
        13 => "đĩa đầy.",
        14 => "không mở được tệp (tệp hoặc thư mục không có, hoặc không có quyền).",
        11 or 26 => "tệp không phải là cơ sở dữ liệu SQLite, hoặc đã hỏng.",
        _ => refusal.Message.ReplaceLineEndings(" "),
    };
}
