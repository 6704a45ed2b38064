namespace Dashboard.Web.Assessment;

/// <summary>Looks every few seconds for orders that wait, also those that a process which is gone has left.</summary>
public sealed class AssessmentRunLoop(AssessmentRunService runs, Microsoft.Extensions.Options.IOptions<Shell.InstitutionOptions> institution, TimeProvider time, ILogger<AssessmentRunLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        institution.Value.Speak();
        using PeriodicTimer pause = new(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runs.WorkAsync(cancel: stoppingToken);
                await pause.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "Ordered self-assessments could not be made; the next look is in {Pause}", Pause);
                await pause.WaitForNextTickAsync(stoppingToken);
            }
        }
    }
}
