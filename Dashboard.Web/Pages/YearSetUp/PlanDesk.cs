using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Saves the plans that changed as one batch, never over what somebody else changed meanwhile.</summary>
public sealed class PlanDesk(PlanReader reader, EntryService entries, RejectionTexts rejections, IStringLocalizer<YearTexts> texts)
{
    /// <summary>
    /// Saves all twelve months of each line that changed, because a month that was never handed in follows its neighbours. Of a locked plan only
    /// those that it needs: whoever decides about the request shall see what changes, and nothing else.
    /// </summary>
    /// <param name="grounds">Why locked plans are to be changed; null where they are not.</param>
    public async Task<YearAnswer> SaveAsync(PlanForm form, PlanView view, ChangeGrounds? grounds, Person person)
    {
        IReadOnlyList<PlanDraft> changed = form.Changed;
        foreach (PlanDraft draft in form.Drafts) draft.Problem = draft.Months is null ? texts["Problem.NoAmount"].Value : null;
        if (changed.Count == 0) return new(false, texts["Save.Nothing"]);
        if (changed.Any(d => d.Problem is not null)) return new(false, texts["Save.Conflicts"]);
        if (view.State == BookState.Locked && grounds is not { IsComplete: true }) return new(false, texts["Save.NoGrounds", ChangeGrounds.ShortestText]);
        if (await Task.Run(() => FindConflicts(changed, view, person))) return new(false, texts["Save.Conflicts"]);
        (PlanDraft Draft, string[] Row)[] rows = [.. changed.SelectMany(draft => Rows(draft, view.State == BookState.Locked).Select(row => (draft, row)))];
        EntryReport report = await Task.Run(() => entries.TakeAsync(
            new(ImportKind.Plan, string.Create(CultureInfo.InvariantCulture, $"用款计划编制 {view.Department.Code} {view.Year}"), view.Year, [.. rows.Select(r => r.Row)])
            { Grounds = grounds, By = person, Actor = person.OnWeb() }));
        foreach (Rejection rejection in report.Rejected.Where(r => r.Row >= 1)) rows[rejection.Row - 1].Draft.Problem = rejections.For(rejection);
        return new(report.IsClean, YearDesk.Sentence(report, texts));
    }

    private static IEnumerable<string[]> Rows(PlanDraft draft, bool isLocked)
    {
        IReadOnlyList<Money> ends = PlanMonths.Cumulative(draft.Months!);
        IEnumerable<int> months = isLocked ? PlanMonths.ToHandIn(draft.Known.Plan, ends) : Enumerable.Range(1, ends.Count);
        return months.Select(month => (string[])[draft.Known.Line.Code, month.ToString(CultureInfo.InvariantCulture), ends[month - 1].Yuan.ToString("0.00", CultureInfo.InvariantCulture)]);
    }

    private bool FindConflicts(IReadOnlyList<PlanDraft> changed, PlanView view, Person person)
    {
        Dictionary<string, IReadOnlyList<Money>> now = reader.Read(person, new(Year: view.Year, Department: view.Department.Code))?.Lines.ToDictionary(l => l.Line.Code, l => l.Months, StringComparer.Ordinal) ?? [];
        foreach (PlanDraft draft in changed)
            draft.Problem = now.TryGetValue(draft.Known.Line.Code, out IReadOnlyList<Money>? months) && months.SequenceEqual(draft.Known.Months) ? null : texts["Problem.Stale"].Value;
        return changed.Any(d => d.Problem is not null);
    }
}
