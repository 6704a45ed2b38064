using Dashboard.Domain.People;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>The file on the desk: how far it is, what it would do, and what became of it.</summary>
public sealed partial class DraftPanel : IDisposable
{
    private ImportDraft? heard;

    [Parameter, EditorRequired] public ImportDraft Draft { get; set; } = default!;

    /// <summary>The file was imported or put away.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private ImportDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    public void Dispose() => Hear(null);

    protected override void OnParametersSet() => Hear(Draft);

    private void Hear(ImportDraft? draft)
    {
        if (ReferenceEquals(heard, draft)) return;
        if (heard is not null) heard.Changed -= OnChanged;
        if (draft is not null) draft.Changed += OnChanged;
        heard = draft;
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (Draft.State == DraftState.Posted) await OnDone.InvokeAsync();
    });

    private async Task ReadAsync(DraftOptions options) => Desk.Read(Draft, options, await People.CurrentAsync());

    private async Task PostAsync(bool isWhole) => Desk.Post(Draft, isWhole, await People.CurrentAsync());

    private async Task CloseAsync()
    {
        Person person = await People.CurrentAsync();
        Desk.Close(person);
        await OnDone.InvokeAsync();
    }
}
