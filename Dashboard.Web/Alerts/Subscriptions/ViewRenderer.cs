using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts.Subscriptions;

/// <summary>A view in words.</summary>
/// <param name="Hash">The same as long as no fact changed; that a day passed is no change.</param>
public sealed record RenderedView(MessageDraft Draft, string Hash);

/// <summary>Puts a saved view into words: the figures of its department, and what needs a person there.</summary>
public sealed class ViewRenderer(
    DepartmentStore departments, SnapshotService snapshots, AlertListStore alerts, AlertSentence sentence, IStringLocalizer<SubscriptionTexts> texts)
{
    /// <summary>A host of no meaning, by which addresses without one can be read.</summary>
    public static readonly Uri Here = new("https://here.invalid/");

    private const int MostRows = 10;
    private static readonly string[] Pages = [DashboardUrls.Overview, DashboardUrls.Lines, DashboardUrls.Indicators, DashboardUrls.Alerts];

    /// <summary>The address of a page that can be sent, without date and host; null when it is none.</summary>
    /// <example>"/lines?dept=114001&amp;asOf=2026-03-31" is "/lines?dept=114001".</example>
    public static string? Normalize(string address)
    {
        if (!address.StartsWith('/') || !Uri.TryCreate(Here, address, out Uri? full) || full.Host != Here.Host || !Pages.Contains(full.AbsolutePath)) return null;
        return DashboardUrls.With(full.AbsolutePath, DashboardUrls.Read(full.AbsoluteUri) with { AsOf = null, Year = null, KnownAt = null });
    }

    /// <summary>The view as its person may see it now; null when they see nothing of it any more.</summary>
    public RenderedView? Render(SubscribedView view, Person person)
    {
        Uri address = new(Here, view.Address);
        PageQuery query = DashboardUrls.Read(address.AbsoluteUri);
        if (departments.Find(query.Department, person.ScopeOf(Right.View)) is not { } node) return null;
        Question question = snapshots.QuestionFor();
        string facts = string.Join('\n', address.AbsolutePath == DashboardUrls.Alerts ? Alerts(node, person) : Figures(address.AbsolutePath, node, question, query.Unit));
        string text = string.Join('\n', [texts["View.Head", view.Name, node.Department.Name, FigureFormat.Date(question.AsOf)], "", facts]);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{view.Address}\n{facts}")));
        return new(new(texts["View.Title", view.Name], text, view.Address, null), hash);
    }

    private IEnumerable<string> Figures(string page, DepartmentNode node, Question question, MoneyUnit unit)
    {
        DepartmentSnapshot department = snapshots.Department(node, question).Snapshot;
        return [Money(department.Execution, unit), Lights(department), .. page == DashboardUrls.Indicators ? Indicators(node, question) : Lines(node, question, unit)];
    }

    /// <summary>What still waits there, without figures: that an overdue payment is a day older is no news.</summary>
    private IEnumerable<string> Alerts(DepartmentNode node, Person person)
    {
        AlertFilter live = new(node.Range, IsLive: true, Most: MostRows);
        int Of(AlertSeverity severity) => alerts.Count(person, live with { Severity = severity });
        yield return texts["View.Alerts", alerts.Count(person, live), Of(AlertSeverity.Critical), Of(AlertSeverity.Warning), Of(AlertSeverity.Notice)];
        foreach (AlertItem alert in alerts.List(person, live))
        {
            string due = alert.Standing.State == AlertState.Answered ? "View.Promised" : "View.Alert";
            yield return texts[due, sentence.Title(alert.Kind), alert.Subject.Name, alert.DepartmentName, FigureFormat.Date(alert.Standing.DueOn)];
        }
    }

    private string Money(Execution execution, MoneyUnit unit) => texts[
        "View.Money", FigureFormat.Amount(execution.Adjusted, unit, signed: false), FigureFormat.Amount(execution.Executed, unit, signed: false), Share(execution.Rate), texts[$"Unit.{unit}"].Value];

    private string Lights(DepartmentSnapshot department) => texts[
        "View.Lights", department.Lines.Red, department.Lines.Yellow, department.Lines.Total, department.Indicators.Red, department.Indicators.Unreported, department.Indicators.Total];

    private IEnumerable<string> Lines(DepartmentNode node, Question question, MoneyUnit unit) => snapshots.LinesToLookAt(node, question, MostRows).Select(line => texts[
        "View.Line", line.Line.Name, line.Line.Code, FigureFormat.Amount(line.Execution.Executed, unit, signed: false), FigureFormat.Amount(line.Execution.Adjusted, unit, signed: false),
        Share(line.Execution.Rate)].Value);

    private IEnumerable<string> Indicators(DepartmentNode node, Question question) => snapshots.IndicatorsToLookAt(node, question, MostRows).Select(i => texts[
        "View.Indicator", i.Indicator.Name, i.Indicator.Code, i.Achievement.Text ?? FigureFormat.Undefined, i.Indicator.TargetText, Share(i.Progress)].Value);

    private static string Share(Ratio ratio) => ratio.Value is { } share ? FigureFormat.Percent(share) + " %" : FigureFormat.Undefined;
}
