using System.Globalization;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>The result of one indicator while it is typed.</summary>
public sealed class ResultDraft
{
    private static readonly HeadingMap Map = HeadingMap.Of(ImportKind.Results);
    private bool isPending;

    public ResultDraft(ResultLine line, DateOnly day)
    {
        Line = line;
        Begin(day);
    }

    /// <summary>The indicator as it was read last.</summary>
    public ResultLine Line { get; private set; }

    /// <summary>What stood for the day when it was read; null when nothing did.</summary>
    public IndicatorResult? Known { get; private set; }

    public string Value { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>Why no result of the day can be entered; null when one can.</summary>
    public string? Barred { get; private set; }

    /// <summary>Why it cannot be taken, or was not.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of it when it was saved.</summary>
    public string? Said { get; private set; }

    public IReadOnlyList<ResultDoubt> Doubts { get; private set; } = [];

    /// <summary>Grows with everything that is to be seen anew.</summary>
    public int Version { get; private set; }

    public bool IsChanged => Value.Trim() != (Known?.Text ?? "") || Note.Trim() != (Known?.Note ?? "");

    /// <summary>The row in the order of the template.</summary>
    public IReadOnlyList<string> Cells(DateOnly day) => [Line.Indicator.Code, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Value.Trim(), Note.Trim()];

    /// <summary>Somebody types; what is there is looked at once they stop.</summary>
    public void Touch() => isPending = true;

    /// <summary>Looks at what was typed since, as the import will.</summary>
    /// <param name="isSaved">Whether it is to be saved now: only then a value that is not there yet is missing.</param>
    /// <returns>The rejection that the import would give.</returns>
    public Rejection? Review(DateOnly day, bool isSaved)
    {
        Rejection? rejection = null;
        IndicatorResult? read = IsChanged ? ResultEntry.Read(new(1, Cells(day), Map), Line.Indicator, out rejection) : null;
        if (!isSaved && rejection?.Code == RejectionCodes.MissingValue) rejection = null;
        Doubts = read is null ? [] : [.. ResultDoubts.Of(Line.Indicator, read, Line.Results)];
        return rejection;
    }

    /// <summary>The same where something was typed since the last look.</summary>
    public void ReviewTyped(DateOnly day, Func<Rejection, string> sentence)
    {
        if (!isPending) return;
        Tell(Review(day, isSaved: false) is { } rejection ? sentence(rejection) : null, null);
    }

    /// <summary>Another day: what was typed stays, the rest is what stands for that day.</summary>
    public void MoveTo(DateOnly day, string? barred, Func<Rejection, string> sentence)
    {
        if (IsChanged) Known = Line.On(day);
        else Begin(day);
        Barred = barred;
        Tell(Review(day, isSaved: false) is { } rejection ? sentence(rejection) : null, null);
    }

    /// <summary>The indicator was read again; what was typed stays.</summary>
    public void Learn(ResultLine line, DateOnly day) => (Line, Known) = (line, line.On(day));

    /// <summary>What was typed stands in the ledger now.</summary>
    public void Take(ResultLine line, DateOnly day, string said)
    {
        Line = line;
        Begin(day);
        Doubts = [];
        Tell(null, said);
    }

    public void Tell(string? problem, string? said) => (Problem, Said, isPending, Version) = (problem, said, false, Version + 1);

    /// <summary>Fills in what was pasted.</summary>
    public void Paste(string value, string? note)
    {
        Value = value;
        if (note is { Length: > 0 }) Note = note;
        isPending = true;
    }

    private void Begin(DateOnly day)
    {
        Known = Line.On(day);
        (Value, Note) = (Known?.Text ?? "", Known?.Note ?? "");
    }
}
