using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Lets another account stand in during leave; it ends by itself.</summary>
public sealed partial class LeaveForm
{
    private string to = "";
    private DateOnly? from;
    private DateOnly? until;
    private string reason = "";
    private string? problem;
    private bool isRunning;
    private Lent? lent;

    [Parameter, EditorRequired] public AccountView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private PeopleDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => from = View.Today;

    private async Task LendAsync()
    {
        if (isRunning || View.Others.FirstOrDefault(o => o.Name == to) is not { } other) return;
        if (from is not { } first || until is not { } last)
        {
            problem = Texts["Problem.DaysMissing"];
            return;
        }

        isRunning = true;
        problem = await Desk.MakeAsync(reason, (accounts, act) => accounts.LendAsync(View.Account.Name, to, first, last, act));
        isRunning = false;
        if (problem is not null) return;
        lent = new(to, other.DisplayName, Word(first), Word(last));
        (to, until, reason) = ("", null, "");
        await OnChanged.InvokeAsync();
    }

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Lent(string To, string Called, string From, string Until);
}
