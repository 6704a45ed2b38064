using Dashboard.Domain.Import;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>The results of one day while they are typed.</summary>
/// <param name="view">The indicators.</param>
/// <param name="sentence">What a rejection says.</param>
public sealed class ResultForm(ResultsView view, Func<Rejection, string> sentence)
{
    public IReadOnlyList<ResultDraft> Drafts { get; } = [.. view.Lines.Select(line => new ResultDraft(line, view.AsOf))];

    /// <summary>统计截止日: the day for which the results are.</summary>
    public DateOnly Day { get; private set; } = view.AsOf;

    public IReadOnlyList<ResultDraft> Changed => [.. Drafts.Where(d => d.IsChanged && d.Barred is null)];

    public bool IsDayInYear => view.Year.Contains(Day);

    public bool IsDayToCome => Day > view.Today;

    /// <summary>The ends of quarters for which something is due, the first first: days that people want most.</summary>
    public IReadOnlyList<DateOnly> DueDays => [.. Drafts.Where(d => d.Line.Due is not null).Select(d => d.Line.Due!.Value.MonthEnd).Distinct().Order()];

    /// <summary>The results are for another day.</summary>
    /// <param name="barred">Indicators for which none may come, with the code of the rejection.</param>
    public void MoveTo(DateOnly day, IReadOnlyDictionary<string, string> barred)
    {
        Day = day;
        foreach (ResultDraft draft in Drafts)
        {
            string? code = barred.GetValueOrDefault(draft.Line.Indicator.Code);
            draft.MoveTo(day, code is null ? null : sentence(new(1, null, code, draft.Cells(day)[1])), sentence);
        }
    }

    /// <summary>Fills in what was copied from a spreadsheet; closed rows stay as they are.</summary>
    public PastedResults Paste(string text)
    {
        ResultDraft[] open = [.. Drafts.Where(d => d.Barred is null)];
        PastedResults pasted = PastedResults.Read(text, [.. open.Select(d => (d.Line.Indicator.Code, d.Line.Indicator.Name))]);
        foreach (ResultDraft draft in open)
        {
            if (!pasted.Results.TryGetValue(draft.Line.Indicator.Code, out PastedResult? result)) continue;
            draft.Paste(result.Value, result.Note);
            Review(draft);
        }

        return pasted;
    }

    /// <summary>Looks at what was typed into a row.</summary>
    public void Review(ResultDraft draft) => draft.ReviewTyped(Day, sentence);
}
