using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Assessment;

/// <summary>Makes the self-assessments of many departments one after the other, into files of the data folder.</summary>
public sealed class AssessmentRunService(AssessmentRunStore runs, AssessmentService assessments, DataDirectory data, InstitutionClock clock, ILogger<AssessmentRunService> log)
{
    /// <summary>A department takes a second or two; so long nobody else takes over, even if the worker is gone.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Works on orders until none waits.</summary>
    /// <param name="only">Only this one; null for all.</param>
    /// <param name="tell">Hears of every department that is done.</param>
    public async Task WorkAsync(long? only = null, Action<string>? tell = null, CancellationToken cancel = default)
    {
        while (!cancel.IsCancellationRequested && runs.Take(clock.NowAt, Lease, only) is { } lease) await Task.Run(() => Work(lease, tell, cancel), CancellationToken.None);
    }

    /// <summary>The package of a department; null when it was not made, or is not the person's to see.</summary>
    public (string Name, string Path)? Find(long run, string department, Person person) =>
        runs.Items(run, person).FirstOrDefault(item => item.DepartmentCode == department && item.IsDone && item.Problem is null) is { } item && File.Exists(PathOf(run, department))
            ? ($"{item.DepartmentName}-绩效自评", PathOf(run, department)) : null;

    private void Work(RunLease lease, Action<string>? tell, CancellationToken cancel)
    {
        DataDirectory.EnsureFolder(Path.GetDirectoryName(PathOf(lease.RunId, ""))!);
        while (!cancel.IsCancellationRequested && runs.Next(lease) is { } turn)
        {
            if (runs.Note(lease, turn, Make(lease, turn), clock.NowAt, Lease) is not { } renewed) return;
            lease = renewed;
            tell?.Invoke(turn.DepartmentCode);
        }

        runs.Leave(lease, clock.NowAt);
    }

    private AssessmentRunResult Make(RunLease lease, RunTurn turn)
    {
        try
        {
            if (assessments.Find(new(turn.DepartmentCode, null, lease.Year), Person.Local) is not { } desk) return new(null, null, 0, "gone");
            Keep(PathOf(lease.RunId, turn.DepartmentCode), AssessmentFiles.Of(desk).Package.Zip);
            return new(desk.Scored.Total, desk.Scored.Grade, desk.Scored.Missing.Count(part => part.IsBlocking), null);
        }
        catch (Exception e) when (!Failure.IsOfStorage(e))
        {
            // One department that cannot be made must not keep the others waiting.
            log.LogError(e, "The self-assessment of {Department} for {Year} could not be made", turn.DepartmentCode, lease.Year);
            return new(null, null, 0, e.GetType().Name);
        }
    }

    /// <summary>Written beside and moved, so that a file is whole whenever the process ends.</summary>
    private static void Keep(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Codes of departments are free text: the file is named by the code's hexadecimal form.</summary>
    private string PathOf(long run, string department) => Path.Combine(
        data.Path, "assessments", run.ToString(System.Globalization.CultureInfo.InvariantCulture), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(department))) + ".zip");
}
