using System.Globalization;
using System.Text;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Shell;

/// <summary>What every page address carries: year, date, department, unit and moment of knowledge. Null means the default of the page.</summary>
/// <param name="KnownAt">Only what had been recorded by then; null for all that is known now.</param>
public sealed record PageQuery(
    int? Year = null, DateOnly? AsOf = null, string? Department = null, MoneyUnit Unit = MoneyUnit.TenThousandYuan, DateTimeOffset? KnownAt = null);

/// <summary>Every address of the product, in one place.</summary>
public static partial class DashboardUrls
{
    public const string Overview = "/";
    public const string Lines = "/lines";
    public const string Indicators = "/indicators";
    public const string Import = "/import";
    public const string Audit = "/audit";
    public const string People = "/people";
    public const string Alerts = "/alerts";
    public const string AlertRules = "/alerts/rules";
    public const string Subscriptions = "/subscriptions";

    /// <summary>Where calendar programs ask, followed by the word of a person.</summary>
    public const string Feed = "/calendar";

    /// <summary>Where the links in reminders lead, followed by the word that opens one.</summary>
    public const string Report = "/report";
    public const string Approvals = "/approvals";
    public const string Periods = "/approvals/periods";
    public const string Assessment = "/assessment";
    public const string Search = "/search";
    public const string Settings = "/settings";
    public const string Calendar = "/settings/calendar";
    public const string Delivery = "/settings/delivery";
    public const string Jobs = "/jobs";
    public const string Ready = "/health/ready";
    public const string Culture = "/culture";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string Icon = "/favicon.svg";

    /// <summary>Where browsers look for an icon that no document names.</summary>
    public const string UnnamedIcon = "/favicon.ico";
    public const string Metrics = "/metrics";
    public const string Alive = "/health/live";
    public const string ExportLines = "/export/lines";
    public const string ExportIndicators = "/export/indicators";
    public const string ExportAlerts = "/export/alerts";
    public const string ExportAudit = "/export/audit";

    /// <summary>The name of the query part that says what is searched for.</summary>
    public const string SearchText = "q";

    /// <summary>The name of the query part that says what is to be added.</summary>
    public const string Add = "add";

    /// <summary>The name of the query part that says which year of the calendar is shown; the year of the figures is another matter.</summary>
    public const string CalendarYear = "of";

    /// <summary>The name of the query part that says where to go after sign-in.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>The name of the query part that says that a form was refused.</summary>
    public const string Refused = "refused";

    /// <summary>The name of the query part that asks for the way in past the single sign-on.</summary>
    public const string Local = "local";

    /// <summary>The name of the query part that says what a form did.</summary>
    public const string Done = "done";

    /// <summary>The name of the query part that carries the word of the first start.</summary>
    public const string Token = "token";

    public static string ToOverview(PageQuery query) => With(Overview, query);

    public static string ToLines(PageQuery query) => With(Lines, query);

    public static string ToLine(string code, PageQuery query) => With($"{Lines}/{Uri.EscapeDataString(code)}", query);

    public static string ToIndicators(PageQuery query) => With(Indicators, query);

    public static string ToIndicator(string code, PageQuery query) =>
        With($"{Indicators}/{Uri.EscapeDataString(code)}", query);

    /// <summary>A choice of the alerts of a department.</summary>
    public static string ToAlerts(PageQuery query, string? show) => With(Alerts, query, ("show", show));

    public static string ToAlert(long id, PageQuery query) => With(string.Create(CultureInfo.InvariantCulture, $"{Alerts}/{id}"), query);

    public static string ToImport(PageQuery query) => With(Import, query);

    public static string ToAlerts(PageQuery query) => With(Alerts, query);

    public static string ToRules(PageQuery query) => With(AlertRules, query);

    public static string ToRule(string id, PageQuery query) => With($"{AlertRules}/{Uri.EscapeDataString(id)}", query);

    public static string ToSubscriptions(PageQuery query) => With(Subscriptions, query);

    /// <summary>The page of subscriptions, ready to save a page.</summary>
    public static string ToSubscribe(string page, PageQuery query) => With(Subscriptions, query, (Add, With(page, query)));

    public static string ToReport(string word) => $"{Report}/{Uri.EscapeDataString(word)}";

    public static string ToAssessment(PageQuery query) => With(Assessment, query);

    public static string ToApprovals(PageQuery query) => With(Approvals, query);

    public static string ToPeriods(PageQuery query) => With(Periods, query);

    public static string ToAudit(PageQuery query) => With(Audit, query);

    public static string ToPeople(PageQuery query) => With(People, query);

    public static string ToPerson(string name, PageQuery query) => With($"{People}/{Uri.EscapeDataString(name)}", query);

    public static string ToSearch(PageQuery query) => With(Search, query);

    public static string ToSettings(PageQuery query) => With(Settings, query);

    /// <summary>The calendar of working days; the running year when none is named.</summary>
    public static string ToCalendar(PageQuery query, int? year = null) =>
        With(Calendar, query, (CalendarYear, year?.ToString(CultureInfo.InvariantCulture)));

    public static string ToDelivery(PageQuery query) => With(Delivery, query);

    /// <summary>A table as a file: the query of its page, and the ending of the file.</summary>
    public static string ToExport(string table, string form, PageQuery query, params ReadOnlySpan<(string Name, string? Value)> more) =>
        With($"{table}/{form}", query, more);

    /// <summary>Changes the language and comes back to the page.</summary>
    public static string ToCulture(string culture, string returnPath) =>
        $"{Culture}?set={Uri.EscapeDataString(culture)}&returnTo={Uri.EscapeDataString(returnPath)}";

    /// <summary>The same page for another department; from the page of one line or indicator, the list it stands in.</summary>
    public static string ToDepartment(string uri, string code)
    {
        Uri address = new(uri, UriKind.Absolute);
        string[] path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return With("/" + path.FirstOrDefault(), Read(uri) with { Department = code });
    }

    /// <summary>What an address of the product carries, for the frame around the pages.</summary>
    public static PageQuery Read(string uri)
    {
        var pairs = QueryHelpers.ParseQuery(new Uri(uri, UriKind.Absolute).Query);
        return Read(Value("year"), Value("asOf"), Value("dept"), Value("unit"), Value(KnownAt));

        string? Value(string name) => pairs.TryGetValue(name, out var values) ? values[^1] : null;
    }

    /// <summary>A path with the query of a page; further pairs may follow.</summary>
    public static string With(string path, PageQuery query, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        StringBuilder address = new(path);
        char mark = '?';
        foreach ((string name, string? value) in Pairs(query)) Append(name, value);
        foreach ((string name, string? value) in more) Append(name, value);
        return address.ToString();

        void Append(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
    }

    /// <summary>What a query says, name by name; null where it says nothing.</summary>
    public static IEnumerable<(string Name, string? Value)> Pairs(PageQuery query) =>
    [
        ("year", query.Year?.ToString(CultureInfo.InvariantCulture)),
        ("asOf", query.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("dept", query.Department),
        ("unit", UnitWord(query.Unit)),
        (KnownAt, query.KnownAt is { } at ? MomentWord(at) : null),
    ];

    /// <summary>Reads what <see cref="With"/> wrote; a word that cannot be read counts as not given.</summary>
    public static PageQuery Read(string? year, string? asOf, string? department, string? unit, string? knownAt = null) => new(
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y) && y is >= 1990 and <= 2200 ? y : null,
        DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
        string.IsNullOrWhiteSpace(department) ? null : department,
        unit switch { "yuan" => MoneyUnit.Yuan, "yi" => MoneyUnit.HundredMillionYuan, _ => MoneyUnit.TenThousandYuan },
        ReadMoment(knownAt));

    /// <summary>The word of a unit in an address; none for the default.</summary>
    public static string? UnitWord(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => "yuan",
        MoneyUnit.HundredMillionYuan => "yi",
        _ => null,
    };
}
