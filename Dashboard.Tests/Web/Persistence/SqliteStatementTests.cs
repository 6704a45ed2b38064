using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>What was bound to a statement stands until something else is bound to the place.</summary>
public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteStatement statement;

    public SqliteStatementTests()
    {
        connection.Open();
        statement = new(connection, "SELECT coalesce(?1, '-') || '/' || coalesce(?2, '-')");
    }

    [Fact]
    public void Number_BoundOnce_StaysForTheNextRun()
    {
        Read(statement.Bind(1, 7).Bind(2, 8)).ShouldBe("7/8");
        Read(statement.Bind(1, 7).Bind(2, 9)).ShouldBe("7/9");
        Read(statement.Bind(2, 8)).ShouldBe("7/8");
    }

    [Fact]
    public void Number_AfterAText_IsTheNumber()
    {
        Read(statement.Bind(1, 7).Bind(2, 8)).ShouldBe("7/8");
        Read(statement.Bind(1, "seven").Bind(2, null)).ShouldBe("seven/-");
        Read(statement.Bind(1, 7).Bind(2, 8)).ShouldBe("7/8");
    }

    [Fact]
    public void Numbers_InARow_MayBeEmpty()
    {
        Read(statement.BindAll(7, 8)).ShouldBe("7/8");
        Read(statement.BindAll(null, 8)).ShouldBe("-/8");
        Read(statement.BindAll(7, null)).ShouldBe("7/-");
    }

    public void Dispose()
    {
        statement.Dispose();
        connection.Dispose();
    }

    private static string Read(SqliteStatement bound)
    {
        bound.Step().ShouldBeTrue();
        string text = bound.Text(0);
        bound.Reset();
        return text;
    }
}
