using Dashboard.Domain.Approval;
using Dashboard.Domain.Indicators.Coach;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The indicators of a department as a form; what changed is saved as one batch.</summary>
public sealed partial class TargetList
{
    private TargetForm form = default!;
    private IReadOnlyList<CoachFinding> weights = [];
    private ChangeGrounds? grounds = new(ChangeReason.Policy, "");
    private string? said;
    private bool isRunning;
    private int missing;

    [Parameter, EditorRequired] public TargetsView View { get; set; } = default!;

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    /// <summary>What was saved stands in the ledger now.</summary>
    [Parameter] public EventCallback<string> OnSaved { get; set; }

    [Inject] private YearDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    private string Points => form.PointsOfExecution is { } execution
        ? Texts["Weights.Sum", FigureFormat.Value(form.PointsOfIndicators), FigureFormat.Value(execution), FigureFormat.Value(form.PointsOfIndicators + execution)]
        : Texts["Weights.Differ", FigureFormat.Value(form.PointsOfIndicators)];

    protected override void OnInitialized()
    {
        form = new(View);
        Typed();
    }

    private void Typed() => (weights, missing) = (form.Weights(), LastYearRows.Missing(View, form.Drafts).Count());

    private void Remove(TargetDraft draft)
    {
        form.Remove(draft);
        Typed();
    }

    private async Task AddAsync()
    {
        TargetsView view = View;
        form.Add(await Task.Run(() => Desk.NextCode(form, view)));
        Typed();
    }

    /// <summary>Nothing is saved by that: the person looks at the drafts first.</summary>
    private async Task CopyAsync()
    {
        TargetsView view = View;
        int copied = await Task.Run(() => Desk.CopyLastYear(form, view));
        said = Texts["Copied", copied];
        Typed();
    }

    private async Task SaveAsync()
    {
        if (isRunning || !View.MayType) return;
        isRunning = true;
        try
        {
            YearAnswer answer = await Desk.SaveAsync(form, View, View.State == BookState.Locked ? grounds : null, Person);
            said = answer.Sentence;
            if (answer.IsDone) await OnSaved.InvokeAsync(answer.Sentence);
        }
        finally
        {
            isRunning = false;
        }
    }
}
