using Dashboard.Domain.Audit;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>The batches, newest first; each can be taken back, after a second click.</summary>
public sealed partial class BatchTable
{
    private long? asked;
    private bool isRunning;

    [Parameter, EditorRequired] public IReadOnlyList<BatchItem> Batches { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public EventCallback OnUndone { get; set; }

    [Inject] private ImportService Import { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private async Task UndoAsync(long batch)
    {
        isRunning = true;
        await Task.Run(() => Import.UndoAsync(batch, Actor.Anonymous));
        (isRunning, asked) = (false, null);
        await OnUndone.InvokeAsync();
    }
}
