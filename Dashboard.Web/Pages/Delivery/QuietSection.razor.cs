using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>Days on which nothing is sent.</summary>
public sealed partial class QuietSection
{
    private DateOnly? first;
    private DateOnly? last;
    private string reason = "";
    private string? problem;

    [Parameter, EditorRequired] public IReadOnlyList<QuietRow> Days { get; set; } = [];

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private DeliveryDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    private async Task AddAsync()
    {
        problem = first is { } from && last is { } until ? await Desk.AddQuietAsync(new QuietDays(from, until), reason) : Texts["Quiet.Incomplete", QuietService.Longest];
        if (problem is not null) return;
        (first, last, reason) = (null, null, "");
        await OnChanged.InvokeAsync();
    }

    private async Task EndAsync(long id)
    {
        await Desk.EndQuietAsync(id);
        await OnChanged.InvokeAsync();
    }
}
