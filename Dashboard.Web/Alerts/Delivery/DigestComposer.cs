using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Puts alerts into the words of a message, in the language of the institution.</summary>
public sealed class DigestComposer(
    AlertSentence sentence, AlertRuleService rules, IOptions<AlertOptions> options, IOptions<InstitutionOptions> institution, IStringLocalizer<MessageTexts> texts)
{
    /// <summary>More is for the page.</summary>
    private const int MostGroups = 40;

    /// <summary>The message of some alerts: how many, then by rule and department each with figure, threshold and day.</summary>
    public MessageDraft Write(IReadOnlyList<ToldAlert> told)
    {
        Dictionary<string, int> folds = rules.Current().ToDictionary(rule => rule.Id, rule => rule.FoldFrom, StringComparer.Ordinal);
        return institution.Value.Speaking(() =>
        {
            IReadOnlyList<ToldGroup> groups = ToldGroup.Of(told, rule => folds.GetValueOrDefault(rule, int.MaxValue));
            string title = Title([.. groups.SelectMany(g => g.Alerts)]);
            JsonObject json = new()
            {
                ["title"] = title,
                ["link"] = options.Value.AddressOf(DashboardUrls.Alerts)?.AbsoluteUri,
                ["alerts"] = new JsonArray([.. groups.SelectMany(g => g.Alerts).Select(a => (JsonNode)AlertDocument.Of(a))]),
            };
            return new MessageDraft(title, Text(groups), DashboardUrls.Alerts, json.ToJsonString(Persistence.AuditRows.Plain));
        });
    }

    /// <summary>A message that only tries the way.</summary>
    public MessageDraft WriteTest(string name) => institution.Value.Speaking(() => new MessageDraft(texts["Test.Title"], texts["Test.Text", name], null, null));

    private string Title(IReadOnlyList<ToldAlert> alerts)
    {
        int critical = alerts.Count(a => a.Severity == AlertSeverity.Critical);
        string what = alerts.All(a => a.Event == AlertEvents.Opened) ? "New" : "Moved";
        return critical == 0 ? texts[$"Title.{what}", alerts.Count] : texts[$"Title.{what}Critical", alerts.Count, critical];
    }

    private string Text(IReadOnlyList<ToldGroup> groups)
    {
        StringBuilder text = new();
        foreach (ToldGroup group in groups.Take(MostGroups))
        {
            text.Append(Head(group)).Append('\n');
            foreach (ToldAlert alert in group.Shown) text.Append(Line(alert)).Append('\n');
            if (group.IsFolded && group.Alerts.Count > ToldGroup.Named) text.Append(texts["Others", group.Alerts.Count - ToldGroup.Named]).Append('\n');
            text.Append('\n');
        }

        int left = groups.Skip(MostGroups).Sum(g => g.Alerts.Count);
        if (left > 0) text.Append(texts["Left", left]).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private string Head(ToldGroup group) => group.IsFolded
        ? texts[$"Head.Folded.{group.Kind.Subject()}", sentence.Title(group.Kind), group.DepartmentName, group.Alerts.Count]
        : texts["Head", sentence.Title(group.Kind), group.DepartmentName];

    /// <summary>Figure, threshold, day and, where pages have an address, the way to more.</summary>
    private string Line(ToldAlert alert)
    {
        string said = sentence.For(alert.Kind, alert.Figure, alert.Limit, alert.AtStake), limit = sentence.Value(alert.Kind, alert.Limit);
        if (!said.Contains(limit, StringComparison.Ordinal)) said = texts["WithLimit", said, limit];
        string line = texts["Line", alert.Subject.Name, said, alert.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        if (alert.Event != AlertEvents.Opened) line += texts["LineEvent", sentence.EventText(alert.Event, alert.Level)];
        return options.Value.AddressOf(PathOf(alert)) is { } address ? $"{line}\n  {address.AbsoluteUri}" : line;
    }

    private static string PathOf(ToldAlert alert) =>
        alert.Kind.Subject() == AlertSubjectKind.Indicator ? DashboardUrls.ToIndicator(alert.Subject.Key, new())
        : alert.Subject.Line is { } line ? DashboardUrls.ToLine(line, new())
        : DashboardUrls.With(DashboardUrls.Alerts, new(Department: alert.Subject.Department));
}
