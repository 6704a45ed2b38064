using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Cli;

/// <summary><c>recompute</c>: the scheduled job, now.</summary>
internal static class RecomputeVerb
{
    public static Command Build()
    {
        Option<string?> asOf = new("--as-of") { Description = "截至日期 yyyy-MM-dd，默认今天" };
        Option<bool> full = new("--full") { Description = "先从全部支付重算月度合计" };
        Command command = new("recompute", "重算快照 (make the snapshots anew)") { asOf, full };
        command.Runs(async (call, services, cancel) =>
        {
            long startedAt = Stopwatch.GetTimestamp();
            SnapshotService snapshots = services.GetRequiredService<SnapshotService>();
            InstitutionClock clock = services.GetRequiredService<InstitutionClock>();
            DateOnly day = FigureVerbs.DayOf(call.GetValue(asOf), "--as-of") ?? clock.Today;
            // An import that is half in would look like drift.
            using IDisposable mine = await services.GetRequiredService<ImportStore>().LockAsync(cancel);
            TotalsProof? proof = call.GetValue(full) ? services.GetRequiredService<TotalsStore>().Prove(new(clock.NowAt, LocalAdmin.Actor)) : null;
            RefreshResult result = await snapshots.RefreshAsync(day, null);
            long milliseconds = (long)Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds;
            if (call.GetValue(Verb.AsJson))
            {
                Answer.Json(new JsonObject
                {
                    ["asOf"] = Answer.Day(result.AsOf),
                    ["ledgerVersion"] = result.LedgerVersion,
                    ["lines"] = result.Lines,
                    ["indicators"] = result.Indicators,
                    ["corrected"] = proof?.Corrected,
                    ["milliseconds"] = milliseconds,
                });
            }
            else Console.Out.WriteLine($"{Answer.Day(result.AsOf)}：{result.Lines} 个项目，{result.Indicators} 个指标，{milliseconds} 毫秒。");
            if (proof is { Corrected: > 0 } drift) Console.Error.WriteLine($"{drift.Corrected} 个月度合计与支付不符，已更正。");
            return proof is { Corrected: > 0 } ? Verb.Refused : Verb.Done;
        });
        return command;
    }
}
