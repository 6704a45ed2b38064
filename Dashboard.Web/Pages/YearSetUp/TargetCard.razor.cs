using Dashboard.Domain.Indicators.Coach;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>One indicator: its cells, and what the coach says of them while they are typed.</summary>
public sealed partial class TargetCard : IDisposable
{
    /// <summary>How long a person may stop between two letters before the coach reads what is there.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private static readonly int[] Columns =
    [
        TargetDraft.Name, TargetDraft.Line, TargetDraft.Level1, TargetDraft.Level2, TargetDraft.Sign, TargetDraft.Target, TargetDraft.Unit, TargetDraft.Weight,
        TargetDraft.Accumulation, TargetDraft.Owner, TargetDraft.Source, 13, 14, 15, TargetDraft.Code,
    ];

    private IReadOnlyList<CoachFinding> findings = [];
    private EarlierTarget? last;
    private int typed;
    private bool isGone;

    [Parameter, EditorRequired] public TargetDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public TargetForm Form { get; set; } = default!;

    [Parameter, EditorRequired] public TargetsView View { get; set; } = default!;

    /// <summary>What stands beside it may have to be read again.</summary>
    [Parameter] public EventCallback OnTyped { get; set; }

    [Parameter] public EventCallback OnRemoved { get; set; }

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    private string Written => Said(Draft.Typed);

    protected override void OnParametersSet() => (findings, last) = (Form.Review(Draft), Form.LastOf(Draft));

    private IEnumerable<(string Value, string Word)>? ChoicesOf(int column) => column switch
    {
        TargetDraft.Line => View.Lines.Select(line => (line.Code, $"{line.Code} {line.Name}")).Prepend(("", Texts["WholeDepartment"].Value)),
        TargetDraft.Sign => ((string[])["≥", "≤", "=", ">", "<", "定性"]).Select(sign => (sign, sign == "定性" ? Texts["Qualitative"].Value : sign)),
        TargetDraft.Accumulation => ((string[])["累计", "合计", "最新"]).Select(word => (word, Texts[$"Accumulation.{word}"].Value)),
        _ => null,
    };

    private static string? ClassOf(int column) => column is TargetDraft.Name or TargetDraft.Target or TargetDraft.Line or TargetDraft.Source ? "wide" : null;

    private static string Said(TypedTarget target) => $"{(target.Sign == "定性" ? "" : target.Sign)} {target.Target} {(target.Target.EndsWith(target.Unit, StringComparison.Ordinal) ? "" : target.Unit)}".Trim();

    private async Task TypedAsync()
    {
        int mine = ++typed;
        await Task.Delay(Pause, Time);
        if (mine == typed && !isGone) await ReviewAsync();
    }

    private Task ReviewAsync()
    {
        (findings, last) = (Form.Review(Draft), Form.LastOf(Draft));
        return OnTyped.InvokeAsync();
    }

    private Task AdoptAsync(CoachFinding finding) => Draft.Adopt(finding.Suggestion, last) ? ReviewAsync() : Task.CompletedTask;

    public void Dispose() => isGone = true;
}
