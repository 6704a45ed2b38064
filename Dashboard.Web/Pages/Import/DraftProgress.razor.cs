using Dashboard.Web.Import.Desk;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>How far a long file is. It looks by itself, so that nothing else of the page is rendered meanwhile.</summary>
public sealed partial class DraftProgress : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource gone = new();

    [Parameter, EditorRequired] public ImportDraft Draft { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private int Share => (int)(Draft.Progress.Share * 100);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        using PeriodicTimer looks = new(BetweenLooks, Time);
        try
        {
            while (await looks.WaitForNextTickAsync(gone.Token)) StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }
}
