using System.Text.Json;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Jobs;

/// <summary>Runs what is due: the intent is written first, the result after; each period takes effect once.</summary>
public sealed class JobRunner(
    JobRunStore runs, JobDuty duty, InstitutionClock clock, IOptions<InstitutionOptions> institution, ILogger<JobRunner> log)
{
    /// <summary>A runner that died is replaced after this; one that lives renews in time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(15);

    /// <summary>Runs every due period of a job in order, in the culture of the institution.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="work">Does the work of a period and returns what it did; must bear being repeated.</param>
    /// <param name="cancel">The server stops.</param>
    /// <exception cref="Exception">The work failed. It is on record, and later periods were not begun.</exception>
    public async Task RunDueAsync(string jobId, Func<JobPeriod, CancellationToken, Task<object>> work, CancellationToken cancel)
    {
        institution.Value.Speak();
        foreach (DueRun due in duty.Due(JobSchedule.Find(jobId)))
        {
            cancel.ThrowIfCancellationRequested();
            // Another runner has it: it also goes on with the periods after it.
            if (runs.TryBegin(jobId, due.Period.Key, clock.NowAt, Lease) is not { } run) return;
            string result = await WorkAsync(run, () => work(due.Period, cancel));
            if (runs.Complete(run, result, clock.NowAt)) continue;
            log.LogWarning("{Job} {Period}: another runner took over while this one worked", jobId, due.Period.Key);
            return;
        }
    }

    private async Task<string> WorkAsync(JobRun run, Func<Task<object>> work)
    {
        using CancellationTokenSource ended = new();
        // On the pool: the work may keep its own thread busy for longer than the lease.
        Task renewing = Task.Run(() => RenewAsync(run, ended.Token), CancellationToken.None);
        try
        {
            return JsonSerializer.Serialize(await work(), JsonSerializerOptions.Web);
        }
        catch (Exception e)
        {
            Record(run, e);
            throw;
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    /// <summary>A failure that cannot be recorded must not hide the failure itself.</summary>
    private void Record(JobRun run, Exception failure)
    {
        try
        {
            runs.Fail(run, $"{failure.GetType().Name}: {failure.Message}", clock.NowAt);
        }
        catch (Exception e) when (Failure.IsOfStorage(e))
        {
            log.LogError(e, "{Job} {Period} failed, and that could not be recorded", run.JobId, run.Period);
        }
    }

    private async Task RenewAsync(JobRun run, CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(RenewEvery, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested) return;
            try
            {
                runs.Renew(run, clock.NowAt + Lease);
            }
            catch (Exception e) when (Failure.IsOfStorage(e))
            {
                log.LogWarning(e, "{Job} {Period}: the lease could not be renewed", run.JobId, run.Period);
            }
        }
    }
}
