using System.Globalization;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Saves results that were typed: one batch of what changed, and never over what somebody else reported for the same day meanwhile.</summary>
public sealed class ResultsDesk(ResultsReader reader, EntryService entries, RejectionTexts rejections, IStringLocalizer<ReportingTexts> texts)
{
    /// <summary>The results to begin with.</summary>
    public ResultForm Begin(ResultsView view, Person person)
    {
        ResultForm form = new(view, rejections.For);
        form.MoveTo(form.Day, reader.Barred(person, view, form.Day));
        return form;
    }

    /// <summary>Another day for all rows.</summary>
    public void MoveTo(ResultForm form, ResultsView view, DateOnly day, Person person) => form.MoveTo(day, reader.Barred(person, view, day));

    /// <summary>Saves rows that changed. Each says what became of it; one that was not taken keeps what was typed.</summary>
    /// <returns>What to tell of all together.</returns>
    public async Task<string> SaveAsync(ResultForm form, IReadOnlyList<ResultDraft> drafts, ResultsView view, Person person)
    {
        if (!form.IsDayInYear) return texts["Day.OutsideYear", view.Year.Year];
        ResultDraft[] changed = [.. drafts.Where(d => d.IsChanged && d.Barred is null)];
        if (changed.Length == 0) return texts["Save.Nothing"];
        ResultDraft[] readable = [.. changed.Where(d => IsReadable(d, form.Day))];
        if (readable.Length == 0) return texts["Save.None", changed.Length];
        EntryReport report = await Task.Run(() => entries.TakeAsync(
            new(ImportKind.Results, string.Create(CultureInfo.InvariantCulture, $"填报 {view.Department.Code} {form.Day:yyyy-MM-dd}"), view.Year.Year, [.. readable.Select(d => d.Cells(form.Day))])
            { By = person, Actor = person.OnWeb(), Stale = () => FindStale(readable, form.Day, reader.Now(person, view)) }));
        int taken = await Task.Run(() => Answer(readable, report, form.Day, reader.Now(person, view)));
        int left = changed.Length - taken;
        string saved = report.BatchId is { } batch ? texts["Save.Done", taken, batch] : texts["Save.Same"];
        return left == 0 ? saved : taken == 0 ? texts["Save.None", left] : $"{saved} {texts["Save.Left", left]}";
    }

    private bool IsReadable(ResultDraft draft, DateOnly day)
    {
        if (draft.Review(day, isSaved: true) is not { } rejection) return true;
        bool isCleared = rejection.Code == RejectionCodes.MissingValue && draft.Known is not null;
        draft.Tell(isCleared ? texts["Problem.Cleared"] : rejections.For(rejection), null);
        return false;
    }

    /// <summary>Rows for whose day somebody else reported meanwhile. They say what; saved once more, it is replaced knowingly.</summary>
    private HashSet<int> FindStale(ResultDraft[] drafts, DateOnly day, IReadOnlyDictionary<string, ResultLine> now)
    {
        HashSet<int> stale = [];
        foreach ((int at, ResultDraft draft) in drafts.Index())
        {
            ResultLine? line = now.GetValueOrDefault(draft.Line.Indicator.Code);
            string? problem = line is null ? texts["Problem.Gone"] : line.On(day) == draft.Known ? null : Stale(line.On(day));
            if (line is not null) draft.Learn(line, day);
            // Who reported the very same has done the work already.
            if (line is not null && !draft.IsChanged) problem = null;
            draft.Tell(problem, null);
            if (problem is not null) stale.Add(at + 1);
        }

        return stale;
    }

    private string Stale(IndicatorResult? there) => there is null ? texts["Problem.Undone"]
        : texts["Problem.Stale", there.Text, there.Note is { } note ? texts["Problem.Note", note].Value : ""];

    /// <returns>How many stand in the ledger now.</returns>
    private int Answer(ResultDraft[] drafts, EntryReport report, DateOnly day, IReadOnlyDictionary<string, ResultLine> now)
    {
        Dictionary<int, Rejection> rejected = report.Rejected.GroupBy(r => r.Row).ToDictionary(g => g.Key, g => g.First());
        int taken = 0;
        foreach ((int at, ResultDraft draft) in drafts.Index())
        {
            if (draft.Problem is not null) continue;
            if (rejected.TryGetValue(at + 1, out Rejection? rejection)) draft.Tell(rejections.For(rejection), null);
            else if (now.TryGetValue(draft.Line.Indicator.Code, out ResultLine? line))
            {
                draft.Take(line, day, texts["Row.Saved"]);
                taken++;
            }
            else draft.Tell(texts["Problem.Gone"], null);
        }

        return taken;
    }
}
