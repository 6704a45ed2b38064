using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>What became of a save.</summary>
/// <param name="IsDone">Whether everything was taken, or waits for approval.</param>
/// <param name="Sentence">What to tell the person.</param>
public sealed record YearAnswer(bool IsDone, string Sentence);

/// <summary>Saves what was typed for a year: one batch, only what changed, and never over what somebody else changed meanwhile.</summary>
public sealed class YearDesk(YearReader reader, EntryService entries, RejectionTexts rejections, IStringLocalizer<YearTexts> texts)
{
    /// <summary>A code for a new indicator.</summary>
    public string NextCode(TargetForm form, TargetsView view) => reader.NextCode([.. form.Drafts.Select(d => d.Cells[TargetDraft.Code])], view.Department.Code, view.Year);

    /// <summary>Lays the indicators of the year before into the form, as drafts that count once they are saved.</summary>
    /// <returns>How many.</returns>
    public int CopyLastYear(TargetForm form, TargetsView view)
    {
        IReadOnlyList<string>[] missing = [.. LastYearRows.Missing(view, form.Drafts)];
        foreach (IReadOnlyList<string> row in missing)
        {
            string[] cells = LastYearRows.In(row, view);
            if (form.Drafts.Any(d => d.Cells[TargetDraft.Code] == cells[TargetDraft.Code]) || reader.IsTaken(cells[TargetDraft.Code], view.Year)) cells[TargetDraft.Code] = NextCode(form, view);
            form.Add([cells]);
        }

        return missing.Length;
    }

    /// <summary>Saves the indicators that changed. Each that was not taken says why.</summary>
    /// <param name="grounds">Why locked targets are to be changed; null where they are not.</param>
    public async Task<YearAnswer> SaveAsync(TargetForm form, TargetsView view, ChangeGrounds? grounds, Person person)
    {
        IReadOnlyList<TargetDraft> changed = form.Changed;
        foreach (TargetDraft draft in form.Drafts) draft.Problem = null;
        if (changed.Count == 0) return new(false, texts["Save.Nothing"]);
        if (view.State == BookState.Locked && grounds is not { IsComplete: true }) return new(false, texts["Save.NoGrounds", ChangeGrounds.ShortestText]);
        if (await Task.Run(() => FindConflicts(changed, view, person))) return new(false, texts["Save.Conflicts"]);
        EntryReport report = await Task.Run(() => entries.TakeAsync(
            new(ImportKind.Indicators, string.Create(CultureInfo.InvariantCulture, $"目标编制 {view.Department.Code} {view.Year}"), view.Year, [.. changed.Select(d => d.Cells)])
            { Grounds = grounds, By = person, Actor = person.OnWeb() }));
        foreach (Rejection rejection in report.Rejected.Where(r => r.Row >= 1 && r.Row <= changed.Count)) changed[rejection.Row - 1].Problem = rejections.For(rejection);
        return new(report.IsClean, Sentence(report, texts));
    }

    /// <summary>What to tell of a save.</summary>
    internal static string Sentence(EntryReport report, IStringLocalizer<YearTexts> texts) => report switch
    {
        { IsClean: false } => texts["Save.Rejected", report.Accepted, report.Held, report.Rejected.Count],
        { Held: > 0 } => texts["Save.Held", report.Held],
        { BatchId: { } batch } => texts["Save.Done", report.Accepted, batch],
        _ => texts["Save.Nothing"],
    };

    /// <summary>Marks drafts whose indicator is another one by now, or whose new code is taken.</summary>
    private bool FindConflicts(IReadOnlyList<TargetDraft> changed, TargetsView view, Person person)
    {
        PageQuery here = new(Year: view.Year, Department: view.Department.Code);
        Dictionary<string, IReadOnlyList<string>> now = reader.Targets(person, here)?.Rows.ToDictionary(row => row[TargetDraft.Code], StringComparer.Ordinal) ?? [];
        foreach (TargetDraft draft in changed)
        {
            string code = draft.Cells[TargetDraft.Code].Trim();
            if (draft.Known is { } known) draft.Problem = now.TryGetValue(code, out IReadOnlyList<string>? row) && row.SequenceEqual(known) ? null : texts["Problem.Stale"].Value;
            else if (code.Length > 0 && reader.IsTaken(code, view.Year)) draft.Problem = texts["Problem.Taken", code];
        }

        return changed.Any(d => d.Problem is not null);
    }
}
