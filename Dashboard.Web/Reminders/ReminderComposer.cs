using System.Globalization;
using System.Text;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Reminders;

/// <summary>One indicator in a mail.</summary>
/// <param name="Address">Where it can be entered; null in what is kept of the mail.</param>
public sealed record ReminderLine(string Department, string Indicator, string Target, int Quarter, DateOnly DueOn, Uri? Address = null);

/// <summary>Puts a reminder into words, in the language of the institution. Links are made when the mail leaves, and stand in nothing that is kept.</summary>
public sealed class ReminderComposer(
    ReportLinkStore links, ReportLinkReader reader, InstitutionClock clock, IOptions<AlertOptions> alerts, IOptions<InstitutionOptions> institution, IStringLocalizer<ReminderTexts> texts)
{
    /// <summary>What is kept of a mail: all of it but the links.</summary>
    /// <param name="by">Who asks.</param>
    public MessageDraft Write(int year, DateOnly expiresOn, string by, IReadOnlyList<ReminderLine> lines) => institution.Value.Speaking(() =>
    {
        StringBuilder text = new();
        text.Append(texts["Mail.Intro", by, lines.Count]).Append("\n\n");
        foreach (ReminderLine line in lines)
        {
            text.Append(texts["Mail.Line", line.Department, line.Indicator, line.Target, year, line.Quarter, Day(line.DueOn)]).Append('\n');
            if (line.Address is { } address) text.Append("  ").Append(address.AbsoluteUri).Append('\n');
        }

        text.Append('\n').Append(texts["Mail.Outro", Day(expiresOn)]);
        return new MessageDraft(texts["Mail.Title", lines.Count], text.ToString(), null, null);
    });

    /// <summary>The mail as it leaves: with a fresh word for each link that still counts; null when none does.</summary>
    public MessageDraft? WithLinks(long message)
    {
        if (alerts.Value.AddressOf(DashboardUrls.Report) is null) return null;
        OpenedLink[] open = [.. links.OfMessage(message, clock.NowAt).Select(reader.Open).OfType<OpenedLink>()];
        if (open.Length == 0) return null;
        (ReportLink first, ReportLinkView view) = (open[0].Link, open[0].View);
        return Write(view.Year, view.ExpiresOn, first.MadeBy, [.. open.Select(o => new ReminderLine(o.View.Department, o.View.Indicator, o.View.Target, o.View.Quarter, o.View.DueOn, NewAddress(o.Link)))]);
    }

    private Uri NewAddress(ReportLink link)
    {
        string word = SecretWord.Make();
        links.AddWord(link.Id, SecretWord.HashOf(word));
        return alerts.Value.AddressOf(DashboardUrls.ToReport(word))!;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
