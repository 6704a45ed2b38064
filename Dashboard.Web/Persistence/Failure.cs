using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Tells failures of the disk and the database from defects of the program.</summary>
public static class Failure
{
    private const int Full = 13, CannotOpen = 14, NotADatabase = 26, ReadOnly = 8, InputOutput = 10, Busy = 5, Corrupt = 11;

    public static bool IsOfStorage(Exception e) =>
        e is SqliteException { SqliteErrorCode: Full or CannotOpen or NotADatabase or ReadOnly or InputOutput or Busy or Corrupt };

    /// <summary>The file is no database, or a broken one.</summary>
    public static bool IsOfDamage(Exception e) => e is SqliteException { SqliteErrorCode: NotADatabase or Corrupt };
}
