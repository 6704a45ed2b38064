using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>The latest messages and what came of each.</summary>
public sealed partial class MessageTable
{
    [Parameter, EditorRequired] public IReadOnlyList<MessageRow> Messages { get; set; } = [];

    [Parameter] public EventCallback OnRedelivered { get; set; }

    [Inject] private DeliveryDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    private async Task RedeliverAsync(long id)
    {
        await Desk.RedeliverAsync(id);
        await OnRedelivered.InvokeAsync();
    }
}
