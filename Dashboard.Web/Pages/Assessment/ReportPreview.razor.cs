using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>The report as it would be signed now: every figure tells its source, what people write is written in place.</summary>
public sealed partial class ReportPreview
{
    private IReadOnlyDictionary<string, ReportFigure> figures = new Dictionary<string, ReportFigure>();
    private IReadOnlyList<ReportPart> parts = [];

    [Parameter, EditorRequired] public AssessmentDesk Desk { get; set; } = default!;

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        figures = Desk.Report.Figures.ToDictionary(figure => figure.Key, StringComparer.Ordinal);
        parts = ReportPart.Of(Desk.Report, Desk.Content.Layout);
    }

    private ReportText? TextOf(string section) => Desk.Facts.Texts.FirstOrDefault(text => text.Section == section);
}

/// <summary>A heading of the layout with what stands below it.</summary>
internal sealed record ReportPart(LayoutSection Section, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>The report, heading by heading: the composer writes one for each section of the layout.</summary>
    public static IReadOnlyList<ReportPart> Of(Report report, ReportLayout layout)
    {
        List<ReportPart> parts = [];
        List<ReportBlock> blocks = [];
        foreach (ReportBlock block in report.Blocks)
        {
            if (block.Kind == ReportBlockKind.Heading) parts.Add(new(layout.Sections[parts.Count], blocks = []));
            else blocks.Add(block);
        }

        return parts;
    }
}
