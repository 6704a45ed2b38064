using Dashboard.Domain.Ledger;
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
    /// <summary>The indicators of a subtree that were asked for, by their code. The caller has found the subtree for its person.</summary>
    public IReadOnlyDictionary<string, Reminded> Of(DepartmentRange range, int year)
    {
        IReadOnlyDictionary<string, int> open = links.OfYear(range, year, clock.NowAt);
        return reminders.Last(range, year).GroupBy(last => last.Indicator, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => new Reminded(of.Max(last => last.Day), open.GetValueOrDefault(of.Key)), StringComparer.Ordinal);
    }
}
