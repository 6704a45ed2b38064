using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Opens closed months for one person, for a reason, until a day.</summary>
public sealed partial class OpeningForm
{
    private string first = "";
    private string last = "";
    private string name = "";
    private DateOnly? until;
    private bool isAll;

    [Parameter, EditorRequired] public PeriodsView View { get; set; } = default!;

    [Parameter] public EventCallback<OpenOrder> OnOpen { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    private IReadOnlyList<string> People => isAll ? View.PeopleOfAll : View.People;

    protected override void OnInitialized() =>
        (first, until) = (last = PeriodWords.Month(View.Months.ElementAtOrDefault(1) is { Year: > 1 } before ? before : View.Months[0]), View.SuggestedUntil);

    /// <summary>A day that was not given is one that has passed: the answer then names the dates.</summary>
    private async Task OpenAsync(string? reason)
    {
        if (PeriodWords.Read(first) is { } from && PeriodWords.Read(last) is { } to)
            await OnOpen.InvokeAsync(new(new(isAll ? null : View.Way[^1].Code, from, to, name, until ?? DateOnly.MinValue), reason ?? ""));
    }
}
