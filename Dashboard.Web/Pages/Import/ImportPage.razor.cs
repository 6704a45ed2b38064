using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>Takes a file and shows what became of it; lists the batches.</summary>
public sealed partial class ImportPage
{
    [Inject] private ImportReader Reader { get; set; } = default!;

    [Inject] private HistoryReader History { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override Task<PageState<ImportView>> ReadAsync() =>
        Task.FromResult<PageState<ImportView>>(new Shown<ImportView>(Reader.Read(Person)));

    private async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync()
    {
        Person person = await AskPersonAsync();
        return await Task.Run(() => History.OfBatches(person));
    }
}
