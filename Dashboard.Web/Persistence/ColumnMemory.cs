using System.Text.Json;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>The columns that an office pointed out last time, for each kind of file. An office is who imports for the same departments.</summary>
public sealed class ColumnMemory(LedgerDatabase database)
{
    private const string All = "*";

    public IReadOnlyList<ColumnChoice> Of(ImportKind kind, Person person)
    {
        using SqliteConnection connection = database.Open();
        string? known = connection.Ask<string?>("SELECT Choices FROM ColumnMemory WHERE Kind=@1 AND Office=@2", (int)kind, Office(person));
        return known is null ? [] : JsonSerializer.Deserialize<ColumnChoice[]>(known) ?? [];
    }

    public void Keep(ImportKind kind, IReadOnlyList<ColumnChoice> choices, Person person)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        connection.Run("INSERT OR REPLACE INTO ColumnMemory (Kind, Office, Choices) VALUES (@1, @2, @3)", (int)kind, Office(person), JsonSerializer.Serialize(choices));
        writing.Commit();
    }

    private static string Office(Person person) => person.ScopeOf(Right.Import).Departments ?? All;
}
