using Dashboard.Web.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Web.Jobs;

/// <summary>The database can be read.</summary>
public sealed class DatabaseCheck(LedgerStateStore state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            state.Read();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception e)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("the database cannot be read", e));
        }
    }
}

/// <summary>No job is late. A late one degrades: figures can still be read, so no balancer should turn people away.</summary>
public sealed class SchedulerCheck(SchedulerHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(health.Late is { Count: > 0 } late
            ? HealthCheckResult.Degraded("late: " + string.Join(", ", late.Select(job => job.JobId)))
            : HealthCheckResult.Healthy());
}
