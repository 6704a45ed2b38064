using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Evidence;

/// <summary>One file: what it is called, how large, by whom, when; one that was taken back with the reason.</summary>
public sealed partial class EvidenceItem
{
    private const decimal Kibibyte = 1024m;

    [Parameter, EditorRequired] public EvidenceFile File { get; set; } = default!;

    [Parameter] public bool MayWithdraw { get; set; }

    [Parameter] public EventCallback<string?> OnWithdraw { get; set; }

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<EvidenceTexts> Texts { get; set; } = default!;

    private string Size => File.Bytes < Kibibyte * Kibibyte
        ? Texts["Kilobytes", FigureFormat.Value(decimal.Ceiling(File.Bytes / Kibibyte))]
        : Texts["Megabytes", FigureFormat.Value(decimal.Round(File.Bytes / (Kibibyte * Kibibyte), 1))];

    private string Day(DateTimeOffset at) => FigureFormat.Date(Clock.LocalDate(at));
}
