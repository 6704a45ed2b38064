using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Tells those who run the installation that messages do not arrive; nothing to everybody else, and nothing while all is well.</summary>
public sealed partial class DeliveryBanner : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource gone = new();
    private MessageTrouble trouble;

    [Inject] private MessageLogService Log { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync() => trouble = await AskAsync();

    // Runs only where the page is interactive, so a prerendered page leaves no timer behind.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = LookAsync(gone.Token);
    }

    private async Task<MessageTrouble> AskAsync() => (await People.CurrentAsync()).Has(Right.Administer) ? Log.Trouble() : default;

    private async Task LookAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(LookEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (cancel.IsCancellationRequested) return;
            MessageTrouble now = await AskAsync();
            if (now == trouble) continue;
            trouble = now;
            await InvokeAsync(StateHasChanged);
        }
    }
}
