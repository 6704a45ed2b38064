using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Tells failures of the disk and the database from defects of the program.</summary>
public static class Failure
{
    private const int Full = 13, CannotOpen = 14, NotADatabase = 26, ReadOnly = 8, InputOutput = 10, Busy = 5, Corrupt = 11;
    private const int NoSpaceUnix = 28, NoSpaceWindows = 112, HandleFullWindows = 39;

    public static bool IsOfStorage(Exception e) =>
        Code(e) is Full or CannotOpen or NotADatabase or ReadOnly or InputOutput or Busy or Corrupt;

    /// <summary>What a person can do about it, where that is known; else what the disk or the database says.</summary>
    public static string Sentence(Exception e) =>
        IsOfSpace(e) ? "磁盘已满，这次操作没有生效，原有数据未受影响；请腾出空间后重试。The disk is full. Nothing was changed; free some space and try again."
        : Code(e) == InputOutput ? "磁盘读写失败，可能已满或已断开；这次操作没有生效，请检查磁盘后重试。The disk could not be read or written; it may be full or gone. Nothing was changed; check it and try again."
        : e.Message;

    /// <summary>The file is no database, or a broken one.</summary>
    public static bool IsOfDamage(Exception e) => Code(e) is NotADatabase or Corrupt;

    private static bool IsOfSpace(Exception e) =>
        Code(e) == Full || (e is IOException && (e.HResult == NoSpaceUnix || (e.HResult & 0xFFFF) is NoSpaceWindows or HandleFullWindows));

    /// <summary>The first byte says what failed; the rest, which not every call leaves out, says where.</summary>
    private static int Code(Exception e) => e is SqliteException sqlite ? sqlite.SqliteErrorCode & 0xFF : 0;
}
