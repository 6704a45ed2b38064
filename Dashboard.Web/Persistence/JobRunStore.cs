using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>How far an attempt came.</summary>
public enum JobRunState { Running, Succeeded, Failed, Abandoned }

/// <summary>One attempt of a job at a period. Its number is the fencing token: a later attempt has a greater one.</summary>
public sealed record JobRun(
    long Id, string JobId, string Period, JobRunState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    DateTimeOffset LeaseUntilAt, string? Result);

/// <summary>What was already tried for a period.</summary>
public readonly record struct JobAttempts(JobRun? Latest, int Failed);

/// <summary>What ran, when, with what result; and the right to run, shared by all processes on the database.</summary>
/// <remarks>Each change takes the right to write before it reads, so that two processes cannot both see a free period.</remarks>
public sealed class JobRunStore(LedgerDatabase database)
{
    private const string Columns = "Id, JobId, Period, State, StartedAt, EndedAt, LeaseUntilAt, Result";
    private const int LongestText = 4000;

    /// <summary>Begins an attempt unless the period is done or a runner that may be alive has it.</summary>
    /// <returns>The attempt, or null.</returns>
    public JobRun? TryBegin(string jobId, string period, DateTimeOffset now, TimeSpan lease)
    {
        using SqliteConnection connection = database.Open();
        // Asked once for the common case without stopping other writers, and once more when nobody else can write.
        if (IsTaken(connection, jobId, period, now)) return null;
        using SqliteTransaction writing = connection.BeginWriting();
        if (IsTaken(connection, jobId, period, now)) return null;
        connection.Run(
            "UPDATE JobRun SET State='Abandoned', EndedAt=@3 WHERE JobId=@1 AND Period=@2 AND State='Running'",
            jobId, period, now.ToUnixTimeMilliseconds());
        connection.Run(
            "INSERT INTO JobRun (JobId, Period, State, StartedAt, LeaseUntilAt) VALUES (@1, @2, 'Running', @3, @4)",
            jobId, period, now.ToUnixTimeMilliseconds(), (now + lease).ToUnixTimeMilliseconds());
        JobRun run = connection.List($"SELECT {Columns} FROM JobRun WHERE Id=last_insert_rowid()", Read).Single();
        writing.Commit();
        return run;
    }

    /// <summary>Says that the runner is alive.</summary>
    /// <returns>Whether the attempt is still the newest.</returns>
    public bool Renew(JobRun run, DateTimeOffset leaseUntilAt) => Change(run, "LeaseUntilAt=@2", leaseUntilAt.ToUnixTimeMilliseconds());

    /// <summary>The period is done.</summary>
    /// <returns>False, and nothing changed, when another runner took over meanwhile.</returns>
    public bool Complete(JobRun run, string result, DateTimeOffset now) => End(run, "Succeeded", result, now);

    /// <summary>The attempt failed; the period stays open.</summary>
    /// <returns>False, and nothing changed, when another runner took over meanwhile.</returns>
    public bool Fail(JobRun run, string error, DateTimeOffset now) => End(run, "Failed", error, now);

    /// <summary>The newest attempts, newest first.</summary>
    public IReadOnlyList<JobRun> Latest(int count, string? jobId = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {Columns} FROM JobRun WHERE @2 IS NULL OR JobId=@2 ORDER BY Id DESC LIMIT @1", Read, count, jobId);
    }

    /// <summary>The last period that is done.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="upTo">Later periods do not count: a clock that once ran ahead must not silence the job for years.</param>
    public JobRun? LastSuccess(string jobId, string? upTo = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {Columns} FROM JobRun WHERE JobId=@1 AND State='Succeeded' AND (@2 IS NULL OR Period<=@2) ORDER BY Period DESC LIMIT 1",
            Read, jobId, upTo).SingleOrDefault();
    }

    /// <summary>What was tried for a period.</summary>
    public JobAttempts Attempts(string jobId, string period)
    {
        using SqliteConnection connection = database.Open();
        List<JobRun> runs = connection.List($"SELECT {Columns} FROM JobRun WHERE JobId=@1 AND Period=@2 ORDER BY Id DESC", Read, jobId, period);
        return new(runs.FirstOrDefault(), runs.Count(r => r.State is JobRunState.Failed or JobRunState.Abandoned));
    }

    private static bool IsTaken(SqliteConnection connection, string jobId, string period, DateTimeOffset now) => connection.Ask<long>(
        "SELECT count(*) FROM JobRun WHERE JobId=@1 AND Period=@2 AND (State='Succeeded' OR (State='Running' AND LeaseUntilAt>@3))",
        jobId, period, now.ToUnixTimeMilliseconds()) > 0;

    private bool End(JobRun run, string state, string text, DateTimeOffset now) => Change(
        run, "State=@2, Result=@3, EndedAt=@4", state, text.Length > LongestText ? text[..LongestText] : text, now.ToUnixTimeMilliseconds());

    private bool Change(JobRun run, string assignments, params ReadOnlySpan<object?> values)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        int changed = connection.Run(
            $"""
            UPDATE JobRun SET {assignments} WHERE Id=@1 AND State='Running'
              AND NOT EXISTS (SELECT 1 FROM JobRun newer WHERE newer.JobId=JobRun.JobId AND newer.Period=JobRun.Period AND newer.Id>JobRun.Id)
            """,
            [run.Id, .. values]);
        writing.Commit();
        return changed == 1;
    }

    private static JobRun Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), Enum.Parse<JobRunState>(r.GetString(3)), Moment(r.GetInt64(4)),
        r.IsDBNull(5) ? null : Moment(r.GetInt64(5)), Moment(r.GetInt64(6)), r.TextOrNull(7));

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
