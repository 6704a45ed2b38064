using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Domain.Alerts;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>What came out of the house, as the receivers saw it.</summary>
internal sealed partial class YearWire(IReadOnlyList<ReceivedMail> mails, IReadOnlyList<ReceivedPost> posts)
{
    /// <summary>Mails without the repeats that a killed process made of a message it had handed over but not noted.</summary>
    public IReadOnlyList<ReceivedMail> Mails { get; } = [.. mails.DistinctBy(mail => (mail.To.Single(), mail.MessageId))];

    public int MailRepeats => mails.Count - Mails.Count;

    /// <summary>A repeat must say what the first one said, else it is not recognised as one.</summary>
    public bool AreRepeatsAlike => mails.GroupBy(mail => (mail.To.Single(), mail.MessageId)).All(same => same.DistinctBy(mail => mail.Text).Count() == 1);

    public IReadOnlyList<ReceivedPost> Posts => posts;

    /// <summary>The most messages one address got between Monday and Sunday, repeats not counted.</summary>
    public int MostInAWeek(IEnumerable<(DateOnly Monday, int Mails)> weeks)
    {
        (int from, int most) = (0, 0);
        foreach ((_, int until) in weeks)
        {
            most = Math.Max(most, mails.Skip(from).Take(until - from).DistinctBy(m => m.MessageId).GroupBy(m => m.To.Single()).Select(g => g.Count()).DefaultIfEmpty().Max());
            from = until;
        }

        return most;
    }

    /// <summary>How often a recipient was told by name that something of a department opened: address, kind, department, subject.</summary>
    public Dictionary<(string To, string Kind, string Department, string Name), int> Told()
    {
        Dictionary<(string, string, string, string), int> told = [];
        foreach (ReceivedMail mail in Mails)
        {
            Match head = Match.Empty;
            foreach (string line in mail.Text.ReplaceLineEndings("\n").Split('\n'))
            {
                if (Head().Match(line) is { Success: true } found) head = found;
                if (Opened().Match(line) is not { Success: true } opened) continue;
                var key = (mail.To.Single(), head.Groups["kind"].Value, head.Groups["department"].Value, opened.Groups["name"].Value);
                told[key] = told.GetValueOrDefault(key) + 1;
            }
        }

        return told;
    }

    /// <summary>The alerts of which a webhook was told that they opened, once for each time it was told.</summary>
    public IReadOnlyList<string> OpenedAt(string robot) =>
    [
        .. posts.Where(post => post.Robot == robot && post.IsTaken).DistinctBy(post => post.Headers[WebhookCall.KeyHeader.ToLowerInvariant()])
            .SelectMany(post => JsonDocument.Parse(post.Body).RootElement.GetProperty("alerts").EnumerateArray())
            .Where(alert => alert.GetProperty("event").GetString() == AlertEvents.Opened).Select(alert => alert.GetProperty("key").GetString()!),
    ];

    /// <summary>Whether a message reached an address.</summary>
    public ILookup<string, string> Arrived() => mails.ToLookup(mail => mail.To.Single(), mail => mail.MessageId!.Trim('<', '>').Split('@')[0]);

    [GeneratedRegex(@"^(?<kind>[^·\s：]+)：(?<department>.+?)( \d+ \S+（合并）)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    /// <summary>Nothing follows the day: a line of what became of an alert goes on.</summary>
    [GeneratedRegex(@"^· (?<name>.+?)：.*；数据截至 \d{4}-\d\d-\d\d$", RegexOptions.ExplicitCapture)]
    private static partial Regex Opened();
}
