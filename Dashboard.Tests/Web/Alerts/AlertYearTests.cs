using System.Diagnostics;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Alerts;

/// <summary>The year of alerts that <c>Dashboard.Benchmarks alert-year</c> lives through with 200 units and 50 kills, in small.</summary>
public sealed class AlertYearTests
{
    [Fact]
    public async Task Quarter_OfAFewUnitsWithKillsAndAnOutage_LosesNothingAndTellsNothingTwice()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!), framework = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string word in (string[])[SolutionFolder.File("Dashboard.Benchmarks", "bin", configuration, framework, "Dashboard.Benchmarks.dll"), "alert-year", "--units", "12", "--days", "80", "--kills", "6"])
            start.ArgumentList.Add(word);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        string said = await output;
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        process.ExitCode.ShouldBe(0, $"{said}\n{await error}");
        said.ShouldContain("critical lost, by mail");
        said.ShouldContain("told twice");
    }
}
