using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Monitoring;

/// <summary>A department with the facts of its 项目支出 at the end of a window.</summary>
public sealed record MonitoredDepartment(Department Department, MonitoringWindow Window, IReadOnlyList<MonitoringFacts> Lines);

/// <summary>A department directly below one that was read, or that one itself, with the lines that belong to it.</summary>
public sealed record MonitoredPart(Department Department, IReadOnlyList<MonitoringFacts> Lines);

/// <summary>Gathers the facts of 执行监控表: figures from snapshots, money by its kind from the ledger.</summary>
public sealed class MonitoringFactReader(SnapshotService snapshots, DepartmentStore departments, MonitoringFactStore store)
{
    /// <summary>项目支出 of a department and the units below it, as far as a person sees them; null when there is no such department.</summary>
    /// <param name="only">Codes of the lines that are meant; null for all.</param>
    public MonitoredDepartment? Read(string? departmentCode, DateOnly asOf, Scope scope, IReadOnlySet<string>? only = null)
    {
        if (departments.Find(departmentCode, scope) is not { } node) return null;
        Question question = snapshots.QuestionFor(asOf: asOf);
        MonitoringWindow window = MonitoringWindow.To(question.Year, question.AsOf);
        MonitoredLine[] meant = [.. store.Lines(node.Range, scope, question.Year).Where(line => only?.Contains(line.Subject.LineCode) != false)];
        HashSet<string> seen = [.. meant.Select(line => line.Subject.DepartmentCode)];
        IReadOnlyDictionary<string, MonitoredFunds> funds = store.Funds(node.Range, scope, question);
        Dictionary<string, LineSnapshot> lines = snapshots.Lines(node, question).ToDictionary(line => line.Line.Code, StringComparer.Ordinal);
        ILookup<string?, IndicatorPicture> indicators = snapshots.IndicatorPictures(node, question)
            .Where(picture => seen.Contains(picture.Snapshot.DepartmentCode)).ToLookup(picture => picture.Snapshot.LineCode);
        return new(node.Department, window,
        [
            .. meant.Where(line => lines.ContainsKey(line.Subject.LineCode)).Select(line => new MonitoringFacts(
                line.Subject, window, Money(lines[line.Subject.LineCode], funds.GetValueOrDefault(line.Subject.LineCode, MonitoredFunds.None)), line.Goal,
                [.. indicators[line.Subject.LineCode].Select(i => Fact(i, line.Subject.DepartmentName))])),
        ]);
    }

    /// <summary>What was read, taken apart by the departments directly below; lines of its own come first.</summary>
    public IReadOnlyList<MonitoredPart> Parts(MonitoredDepartment read)
    {
        Dictionary<string, DepartmentNode> all = departments.All().ToDictionary(node => node.Department.Code, StringComparer.Ordinal);
        DepartmentNode top = all[read.Department.Code];
        DepartmentNode[] below = [.. departments.Children(top).OrderBy(node => node.Range.Position)];
        return
        [
            .. read.Lines.GroupBy(line => all[line.Subject.DepartmentCode].Range.Position)
                .GroupBy(lines => below.FirstOrDefault(node => node.Range.Position <= lines.Key && lines.Key <= node.Range.End) ?? top)
                .OrderBy(part => part.Key.Range.Position).Select(part => new MonitoredPart(part.Key.Department, [.. part.SelectMany(lines => lines)])),
        ];
    }

    private static MonitoringMoney Money(LineSnapshot line, MonitoredFunds parts) => new(
        line.Execution.Initial, line.Execution.Adjusted, line.Execution.Executed, parts.CarriedOver, parts.Funds, line.Verdict.Light, line.Verdict.Expected.Value,
        line.Landing is { } landing ? MonitoringForecast.Of(landing) : null);

    private static MonitoringFact Fact(IndicatorPicture picture, string department)
    {
        (IndicatorSnapshot now, Achievement reached) = (picture.Snapshot, picture.Snapshot.Achievement);
        IndicatorResult? latest = picture.Results.LastOrDefault(result => result.Date == reached.ReportedOn);
        IndicatorFact fact = new(
            now.Indicator, department, reached.Value, reached.Level, reached.Text, reached.ReportedOn, latest?.Note, picture.DataSource, now.Expected.Value, null);
        return new(fact, now.Progress.Value, now.Light);
    }
}
