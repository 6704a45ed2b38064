using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Closes everything up to a month.</summary>
public sealed partial class CloseForm
{
    private string month = "";
    private bool isAll;

    [Parameter, EditorRequired] public PeriodsView View { get; set; } = default!;

    [Parameter] public EventCallback<CloseOrder> OnClose { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    /// <summary>The running month is seldom meant: the one before it stands first.</summary>
    protected override void OnInitialized() => month = PeriodWords.Month(View.Months.ElementAtOrDefault(1) is { Year: > 1 } before ? before : View.Months[0]);

    private async Task CloseAsync(string? reason)
    {
        if (PeriodWords.Read(month) is { } chosen) await OnClose.InvokeAsync(new(isAll ? null : View.Way[^1].Code, chosen, reason));
    }
}
