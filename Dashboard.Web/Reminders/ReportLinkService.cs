using System.Globalization;
using System.Net;
using Dashboard.Domain.Import;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security.Keys;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Reminders;

/// <summary>What is typed on the page of a link; any field may be missing in what comes.</summary>
public sealed class ReportLinkForm
{
    public string? Value { get; set; }

    public string? Date { get; set; }

    public string? Note { get; set; }
}

/// <summary>How a link stands.</summary>
public enum LinkStanding
{
    Open,

    /// <summary>It opens nothing: unknown, used, expired, replaced, no longer needed. Nobody is told which.</summary>
    Closed,

    /// <summary>Too many wrong words came from the same place.</summary>
    TooMany,
}

/// <summary>What came of a look at a link, or of what was sent by it.</summary>
/// <param name="Said">What is wrong with what was typed, each in a sentence.</param>
/// <param name="Taken">What was recorded; null when nothing was.</param>
public sealed record LinkAnswer(LinkStanding Standing, ReportLinkView? View, IReadOnlyList<string> Said, LinkReceipt? Taken = null);

/// <summary>What was recorded.</summary>
/// <param name="At">When, in the zone of the institution.</param>
/// <param name="By">As whom.</param>
public sealed record LinkReceipt(string Value, DateOnly Date, string? Note, DateTime At, string By);

/// <summary>Shows what a link asks for, and takes the one result for which it was made.</summary>
public sealed class ReportLinkService(
    ReportLinkReader links, EntryService entries, RejectionTexts rejections, [FromKeyedServices(ReportLinkService.Guesses)] KeyGuessLimit guesses, InstitutionClock clock,
    IStringLocalizer<ReminderTexts> texts)
{
    /// <summary>The name of the limit on wrong words.</summary>
    public const string Guesses = "report-link";

    /// <summary>By which the record tells what came by a link from what was typed on a page.</summary>
    public const string Origin = "催报链接";

    public const int LongestValue = 200, LongestNote = 500;

    private static readonly LinkAnswer Closed = new(LinkStanding.Closed, null, []), TooMany = new(LinkStanding.TooMany, null, []);

    /// <summary>What a link asks for. Looking changes nothing: programs that check mails open every link.</summary>
    /// <param name="from">Where the question comes from.</param>
    public LinkAnswer Look(string word, IPAddress? from) => Find(word, from, out LinkAnswer refused) is { } open ? new(LinkStanding.Open, open.View, []) : refused;

    /// <summary>Takes what was typed, as the person of the link. The link is used up by the transaction that takes it: a refused value leaves it as it was.</summary>
    public async Task<LinkAnswer> TakeAsync(string word, ReportLinkForm form, IPAddress? from, CancellationToken cancel = default)
    {
        if (Find(word, from, out LinkAnswer refused) is not { } open) return refused;
        (string value, string note) = (form.Value?.Trim() ?? "", form.Note?.Trim() ?? "");
        LinkAnswer Said(params string[] said) => new(LinkStanding.Open, open.View, said);
        if (value.Length is 0 or > LongestValue) return Said(texts["Problem.Value", LongestValue]);
        if (note.Length > LongestNote) return Said(texts["Problem.Note", LongestNote]);
        if (!DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) || date < open.View.First || date > open.View.Latest)
            return Said(texts["Problem.Date", Day(open.View.First), Day(open.View.Latest)]);
        EntryReport report = await entries.TakeAsync(
            new(ImportKind.Results, Origin, open.Link.Year, [[open.Link.Indicator, Day(date), value, note]])
            {
                By = open.Person,
                Actor = new(open.Person.Name, Origin),
                ReportLink = open.Link.Id,
            },
            cancel);
        if (report.Rejected.Count > 0) return Said([.. report.Rejected.Select(rejections.For)]);
        // Somebody was faster: the same link in another window, or a colleague.
        if (report.BatchId is null) return Closed;
        DateTime at = TimeZoneInfo.ConvertTime(clock.NowAt, clock.Zone).DateTime;
        return new(LinkStanding.Closed, open.View, [], new(value, date, note.Length == 0 ? null : note, at, open.Person.DisplayName ?? open.Person.Name));
    }

    private OpenedLink? Find(string word, IPAddress? from, out LinkAnswer refused)
    {
        refused = guesses.IsUsedUp(from) ? TooMany : Closed;
        if (refused == TooMany) return null;
        if (links.Find(word) is { } open) return open;
        guesses.Note(from);
        return null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
