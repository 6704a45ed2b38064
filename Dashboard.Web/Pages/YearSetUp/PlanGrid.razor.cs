using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Lines and months to be typed or pasted; what changed is saved as one batch.</summary>
public sealed partial class PlanGrid
{
    private static readonly IReadOnlyList<int> Months = [.. Enumerable.Range(1, 12)];
    private PlanForm form = default!;
    private ChangeGrounds? grounds = new(ChangeReason.Budget, "");
    private IReadOnlyList<Rejection> problems = [];
    private string pasted = "";
    private bool isCumulative;
    private string? said;
    private bool isRunning;

    [Parameter, EditorRequired] public PlanView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    /// <summary>What was saved stands in the ledger now.</summary>
    [Parameter] public EventCallback<string> OnSaved { get; set; }

    [Inject] private PlanDesk Desk { get; set; } = default!;

    [Inject] private RejectionTexts Sentences { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => form = new(View, Query.Unit);

    private void Shape()
    {
        int lines = form.Shapeable.Count;
        form.ShapeAsLastYear();
        said = Texts["Shaped", lines];
    }

    private void Paste()
    {
        PastedPlan taken = form.Paste(pasted, isCumulative);
        (problems, said) = (taken.Problems, Texts["Pasted", taken.Months.Count, taken.Problems.Count]);
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
