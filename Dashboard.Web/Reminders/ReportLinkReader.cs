using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Reminders;

/// <summary>What a link asks for: all that its page shows.</summary>
/// <param name="Target">指标值 as it was written.</param>
/// <param name="Before">What was reported last, and for which day; null when nothing was.</param>
/// <param name="Quarter">The quarter 1–4 that is due.</param>
/// <param name="First">The first day for which a result may come: that of the quarter.</param>
/// <param name="DueOn">The last day of the quarter, for which a result is asked.</param>
/// <param name="Latest">The last day for which one may come. A result for a later day settles the quarter too.</param>
public sealed record ReportLinkView(
    string Department, string Indicator, string Target, string? Unit, bool IsQualitative, Accumulation Accumulation, IndicatorResult? Before,
    int Year, int Quarter, DateOnly First, DateOnly DueOn, DateOnly Latest, DateOnly ExpiresOn);

/// <summary>A link that opens, with the person as whom it enters.</summary>
public sealed record OpenedLink(ReportLink Link, Person Person, ReportLinkView View);

/// <summary>Finds what a link opens, with the account, the rights and the results of this moment.</summary>
public sealed class ReportLinkReader(
    ReportLinkStore links, AccountStore accounts, DepartmentStore departments, IndicatorReader indicators, SampleAccess samples, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>The link of a word; null when it opens nothing, whatever the reason.</summary>
    public OpenedLink? Find(string word) => links.FindByHash(SecretWord.HashOf(word), clock.NowAt) is { } link ? Open(link) : null;

    /// <summary>What a link asks for; null when its person is gone, locked or may not report there any more.</summary>
    public OpenedLink? Open(ReportLink link)
    {
        if (accounts.Find(link.Account, null, samples.IsGiven, clock.Today, clock.NowAt) is not { } person) return null;
        Scope scope = person.ScopeOf(Right.Report);
        if (links.DepartmentOf(link.Indicator, link.Year, scope) is not { } code || departments.Find(code, scope) is not { } node) return null;
        FiscalYear year = new(link.Year, institution.Value.FirstMonth);
        if (indicators.Indicators(new(node.Range, year, clock.Today, null), link.Indicator) is not [var row]) return null;
        return new(link, person, new(
            node.Department.Name, row.Indicator.Name, TargetText.Of(row.Indicator), row.Indicator.Unit, row.Indicator.Sign == IndicatorSign.Qualitative, row.Indicator.Accumulation,
            row.Results is [.., var last] ? last : null, link.Year, (year.MonthOf(link.Last) - 1) / MonthsOfQuarter + 1, link.First, link.Last, year.Clamp(clock.Today),
            clock.LocalDate(link.ExpiresAt)));
    }
}
