using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Evidence;

/// <summary>The files of one result beside the field in which it was entered; it reads them itself.</summary>
public sealed partial class ResultEvidence
{
    private EvidencePlace? read;
    private EvidenceView? view;

    [Parameter, EditorRequired] public EvidencePlace Place { get; set; } = default!;

    [Inject] private EvidenceReader Reader { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    private IReadOnlyList<EvidenceFile> Files => view is null ? [] : [.. view.Files[Place.Day]];

    protected override Task OnParametersSetAsync() => read == Place ? Task.CompletedTask : ReadAsync();

    private async Task ReadAsync()
    {
        read = Place;
        view = Reader.Read(await People.CurrentAsync(), Place.Code, Place.Year);
    }
}
