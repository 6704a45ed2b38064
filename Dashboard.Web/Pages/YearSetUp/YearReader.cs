using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Indicators.Coach;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Reads what the set-up of a year begins with.</summary>
public sealed class YearReader(SnapshotService snapshots, IndicatorReader indicators, YearSetUpStore store, FrameReader frame, AssessmentPacks packs)
{
    /// <summary>The indicators of a department, without those of its units; null when there is no such department for the person.</summary>
    public TargetsView? Targets(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        FiscalYear year = snapshots.QuestionFor(query.Year, query.AsOf).Year;
        Scope scope = person.ScopeOf(Right.Import);
        string[][] rows = [.. indicators.Indicators(new(node.Range, year, year.Last, null)).Where(row => row.DepartmentCode == node.Department.Code)
            .Select(row => CellsOf(row.Indicator, row.DepartmentCode, row.LineCode, row.Owner, row.DataSource))];
        (EarlierTarget[] last, string[][] lastRows) = LastYear(node, year);
        return new(
            frame.Way(person, node), year.Year, store.IsIn(node.Id, scope), store.State(BookKind.Targets, node.Id, year.Year), store.Lines(node.Id, scope), rows,
            last, lastRows, ExecutionPoints(node, year.Year));
    }

    /// <summary>A code that is free in the year, in the manner of those the department has.</summary>
    public string NextCode(IReadOnlyCollection<string> known, string department, int year) => IndicatorCodes.Next(known, department, year, code => store.IsTaken(code, year));

    /// <summary>Whether a code belongs to an indicator of the year.</summary>
    public bool IsTaken(string code, int year) => store.IsTaken(code, year);

    /// <summary>As the self-assessment of each project will have it.</summary>
    private ExecutionPoints ExecutionPoints(DepartmentNode node, int year)
    {
        decimal Of(string id) => packs.Shelf.Find(id)?.Execution?.Weight ?? 0m;
        return new(store.Packs(node.Id, year).ToDictionary(chosen => chosen.Key, chosen => Of(chosen.Value), StringComparer.Ordinal), Of(AssessmentPacks.Usual), Of(AssessmentPacks.WithCost));
    }

    private (EarlierTarget[] Targets, string[][] Rows) LastYear(DepartmentNode node, FiscalYear year)
    {
        IndicatorPicture[] own = [.. snapshots.IndicatorPictures(node, snapshots.QuestionFor(year.Previous.Year, year.Previous.Last)).Where(p => p.Snapshot.DepartmentCode == node.Department.Code)];
        string[][] rows = [.. own.Select(p => CellsOf(p.Snapshot.Indicator, p.Snapshot.DepartmentCode, p.Snapshot.LineCode, p.Owner, p.DataSource))];
        return ([.. own.Zip(rows, (p, row) => new EarlierTarget(TypedTarget.Of(row), p.Snapshot.Achievement.Value))], rows);
    }

    private static string[] CellsOf(Indicator indicator, string department, string? line, string? owner, string? source)
    {
        string Milestone(int month) => Number(indicator.Milestones.Where(m => m.Month == month).Select(m => (decimal?)m.Value).SingleOrDefault());
        string accumulation = indicator.Accumulation switch
        {
            Accumulation.Sum => "合计",
            Accumulation.Latest => "最新",
            _ => "累计",
        };
        return
        [
            indicator.Code, department, line ?? "", indicator.Level1, indicator.Level2, indicator.Name, indicator.Sign.Symbol(), indicator.TargetText, indicator.Unit ?? "",
            Number(indicator.Weight), accumulation, owner ?? "", source ?? "", Milestone(3), Milestone(6), Milestone(9),
        ];
    }

    private static string Number(decimal? value) => value?.ToString("0.########", CultureInfo.InvariantCulture) ?? "";
}
