using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.AssessmentRuns;

/// <summary>An order with its progress, which it follows by itself while it runs; nothing else of the page is drawn anew.</summary>
public sealed partial class RunCard : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource gone = new();
    private AssessmentRun now = default!;
    private bool isWatching;

    [Parameter, EditorRequired] public RunEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    [Parameter, EditorRequired] public string Href { get; set; } = "";

    [Parameter] public bool IsShown { get; set; }

    [Parameter] public EventCallback<(long Id, bool IsCancelled)> OnStop { get; set; }

    /// <summary>Called once when it is done, so that the list below can be read.</summary>
    [Parameter] public EventCallback OnEnded { get; set; }

    [Inject] private RunsReader Reader { get; set; } = default!;

    [Inject] private TimeProvider Time { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentRunTexts> Texts { get; set; } = default!;

    private Ratio Done => Ratio.Of(now.Done, now.Count);

    private string Word => now.EndedAt is not null ? "Ended" : now.IsCancelled ? "Cancelled" : "Running";

    protected override void OnParametersSet() => now = Entry.Run;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isWatching || !now.IsRunning || !RendererInfo.IsInteractive) return;
        isWatching = true;
        using PeriodicTimer pause = new(Pause, Time);
        try
        {
            while (now.IsRunning && await pause.WaitForNextTickAsync(gone.Token))
            {
                if (Reader.Find(Person, now.Id) is not { } found || found == now) continue;
                now = found;
                StateHasChanged();
            }

            await OnEnded.InvokeAsync();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            isWatching = false;
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
