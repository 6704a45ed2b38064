using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>The first start of an installation: language, organisation, fiscal year and the first administrator.</summary>
public sealed partial class SetUpPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.Token)] private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "set-up")] private SetUpForm? Form { get; set; }

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private SetUpToken Guard { get; set; } = default!;

    [Inject] private SetUpService SetUp { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private IEnumerable<string> Years => Enumerable.Range(ThisYear - 1, 3).Select(Plain);

    private int ThisYear { get; set; }

    private bool IsAllowed { get; set; }

    private IReadOnlyList<(string Field, string Problem)> Problems { get; set; } = [];

    private string OwnPath => DashboardUrls.ToSetUp(Token ?? "");

    protected override void OnInitialized()
    {
        ThisYear = Clock.Today.Year;
        IsAllowed = Guard.Allows(Token);
        Form ??= new() { Culture = CultureInfo.CurrentUICulture.Name, FirstMonth = Plain(1), FirstYear = Plain(ThisYear) };
    }

    private async Task SetUpAsync()
    {
        if (!IsAllowed) return;
        Problems = await SetUp.SetUpAsync(Form!);
        // Without the name of the host, which a proxy may have changed.
        if (Problems.Count == 0) HttpContext!.Response.Redirect(DashboardUrls.SignIn);
    }

    private string? ProblemOf(string field) => Problems.FirstOrDefault(p => p.Field == field).Problem is { } problem
        ? Texts[$"SetUp.Problem.{problem}"] is { ResourceNotFound: false } sentence ? sentence.Value : AccountWords.Problem(Texts, problem)
        : null;

    private IReadOnlyDictionary<string, object> Said(string id, string field) => AskedField.Described(id, hasHint: true, ProblemOf(field));

    private static string MonthName(int month) => CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(month);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
