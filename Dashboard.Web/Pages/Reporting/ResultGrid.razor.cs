using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Indicators with a field for what each has reached; what changed is saved as one batch, or row by row.</summary>
public sealed partial class ResultGrid
{
    /// <summary>The words of 财预〔2020〕10号, offered where a result is a judgement.</summary>
    private static readonly string[] Levels = ["达成", "部分达成", "未达成"];

    private ResultForm form = default!;
    private IReadOnlyList<Rejection> problems = [];
    private string pasted = "";
    private string? said;
    private bool isRunning;

    [Parameter, EditorRequired] public ResultsView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    /// <summary>Who saves: what they may do can have changed since the page was read.</summary>
    [Parameter, EditorRequired] public Func<Task<Person>> AskPerson { get; set; } = default!;

    [Inject] private ResultsDesk Desk { get; set; } = default!;

    [Inject] private RejectionTexts Sentences { get; set; } = default!;

    [Inject] private ILogger<ResultGrid> Log { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    private int Changed => form.Changed.Count;

    private string? DaySaid => !form.IsDayInYear ? Texts["Day.OutsideYear", View.Year.Year].Value : form.IsDayToCome ? Texts["Day.ToCome"].Value : null;

    protected override void OnInitialized() => form = Desk.Begin(View, Person);

    /// <summary>What is not shown may well exist.</summary>
    private string Said(Rejection problem) => problem.Code == RejectionCodes.UnknownIndicator ? Texts["Paste.Unknown", problem.Text ?? ""] : Sentences.For(problem);

    private Task MoveToAsync(string? word) => Notation.Date(word ?? "") is { } day ? MoveToAsync(day) : Task.CompletedTask;

    private async Task MoveToAsync(DateOnly day)
    {
        Person person = await AskPerson();
        Desk.MoveTo(form, View, day, person);
        said = null;
    }

    /// <summary>Nothing is saved by that: the person looks at the rows first.</summary>
    private void Paste()
    {
        PastedResults taken = form.Paste(pasted);
        (problems, said) = (taken.Problems, Texts["Pasted", taken.Results.Count, taken.Problems.Count]);
    }

    private async Task SaveAsync(IReadOnlyList<ResultDraft> drafts)
    {
        if (isRunning) return;
        isRunning = true;
        try
        {
            said = await Desk.SaveAsync(form, drafts, View, await AskPerson());
        }
        catch (Exception exception) when (exception is not NavigationException)
        {
            // The page stays as it is, with all that was typed.
            string reference = FailureReference.New();
            Log.LogError(exception, "Results were not saved, reference {Reference}", reference);
            said = Texts["Save.Failed", reference];
        }
        finally
        {
            isRunning = false;
        }
    }
}
