using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Reminders;

/// <summary>How an indicator was asked for.</summary>
/// <param name="LastOn">When anybody was asked for it last.</param>
/// <param name="OpenLinks">How many links to it still work.</param>
public sealed record Reminded(DateOnly LastOn, int OpenLinks);

/// <summary>Reads what was asked for in a year, and which links of it still work.</summary>
public sealed class RemindedReader(ReminderStore reminders, ReportLinkStore links, InstitutionClock clock)
{
    /// <summary>Every indicator that was asked for, by its code. Callers show those alone that their person sees.</summary>
    public IReadOnlyDictionary<string, Reminded> Of(int year)
    {
        IReadOnlyDictionary<string, int> open = links.OfYear(year, clock.NowAt);
        return reminders.Last(year).GroupBy(last => last.Indicator, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => new Reminded(of.Max(last => last.Day), open.GetValueOrDefault(of.Key)), StringComparer.Ordinal);
    }
}
