using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Import.Desk;

/// <summary>How far a file on the desk is.</summary>
public enum DraftState
{
    /// <summary>It is being read; nothing of it is kept.</summary>
    Reading,

    /// <summary>It was read, or could not be; a person decides what comes next.</summary>
    Read,

    /// <summary>It goes into the ledger.</summary>
    Posting,

    /// <summary>It went into the ledger.</summary>
    Posted,
}

/// <summary>What a person has said of a file.</summary>
public sealed record DraftOptions(ImportKind Kind, int? Year)
{
    public string? Sheet { get; init; }

    /// <summary>Columns that were pointed out; null takes those of last time.</summary>
    public IReadOnlyList<ColumnChoice>? Choices { get; init; }

    /// <summary>1 for 元, 10,000 for 万元; null believes the file.</summary>
    public decimal? YuanPerUnit { get; init; }

    public Money? ExpectedTotal { get; init; }

    public CodeRule Codes { get; init; }

    /// <summary>Why locked goals or plans are to be changed.</summary>
    public ChangeGrounds? Grounds { get; init; }
}

/// <summary>A file that lies on the desk until it is imported or put away. The page that shows it may be left.</summary>
public sealed class ImportDraft(string owner, string fileName, string path) : IDisposable
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;

    /// <summary>Told whenever something to be seen has changed.</summary>
    public event Action? Changed;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The name of the person who brought it.</summary>
    public string Owner => owner;

    public string FileName => fileName;

    /// <summary>Where it lies.</summary>
    public string Path => path;

    public DraftState State { get; private set; } = DraftState.Read;

    public DraftOptions Options { get; private set; } = new(ImportKind.Payments, null);

    public ImportProgress Progress { get; private set; } = new();

    /// <summary>The table as far as it was found, or null before it was looked for.</summary>
    public FoundTable? Table { get; private set; }

    /// <summary>What the file does, or did; null before it was read, and where it was broken off.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>Why nothing came of it, apart from what the file says.</summary>
    public string? Problem { get; private set; }

    public bool IsRunning => State is DraftState.Reading or DraftState.Posting;

    /// <summary>Ends what is running. What has been posted already stays.</summary>
    public void Cancel()
    {
        lock (gate) running?.Cancel();
    }

    /// <summary>Ends what is running, for good.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            running?.Cancel();
            running?.Dispose();
            running = null;
        }
    }

    /// <returns>The end of waiting for it, or null when something is running already.</returns>
    internal CancellationToken? Begin(DraftState state, DraftOptions options)
    {
        CancellationToken cancel;
        lock (gate)
        {
            if (IsRunning || State == DraftState.Posted) return null;
            running = new();
            (State, Options, Progress, Problem) = (state, options, new(), null);
            cancel = running.Token;
        }

        Changed?.Invoke();
        return cancel;
    }

    internal void Found(FoundTable table, DraftOptions options) => (Table, Options) = (table, options);

    /// <param name="report">What came of it, or null where it was broken off.</param>
    /// <param name="problem">Why it was broken off, unless a person wished it.</param>
    internal void End(ImportReport? report, string? problem)
    {
        lock (gate)
        {
            bool isPosted = State == DraftState.Posting && report is { Refusal: null };
            // What was tried before still stands where the posting was broken off.
            if (report is not null || State == DraftState.Reading) Report = report;
            (State, Problem) = (isPosted ? DraftState.Posted : DraftState.Read, problem);
            running?.Dispose();
            running = null;
        }

        Changed?.Invoke();
    }
}
