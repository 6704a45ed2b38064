using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests;

/// <summary>The example of README, executed as it stands there.</summary>
public sealed partial class WorkedExampleTests
{
    private const string Prefix = "dotnet run --project Dashboard.Web -- ";

    [Fact]
    public async Task Readme_EveryCommandOfTheExample_SaysWhatReadmeSays()
    {
        string readme = await File.ReadAllTextAsync(SolutionFolder.File("README.md"), TestContext.Current.CancellationToken);
        Match example = Example().Match(readme);
        example.Success.ShouldBeTrue();
        string[] commands = [.. example.Groups["commands"].Value.Split('\n').Where(l => l.StartsWith(Prefix, StringComparison.Ordinal))];
        commands.Length.ShouldBe(5);
        string data = Directory.CreateTempSubdirectory("worked-example-").FullName;
        try
        {
            ExecutableResult last = default!;
            foreach (string command in commands)
            {
                string[] words = [.. command[Prefix.Length..].Trim().Split(' ').Select(w => w.StartsWith("seeds/", StringComparison.Ordinal) ? SolutionFolder.File(w) : w)];
                last = await Executable.RunAsync(data, words);
                last.ExitCode.ShouldBe(0, last.Said);
            }

            JsonElement said = last.Document();
            foreach (JsonProperty expected in JsonDocument.Parse(example.Groups["answer"].Value).RootElement.EnumerateObject())
                said.GetProperty(expected.Name).ToString().ShouldBe(expected.Value.ToString(), expected.Name);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [GeneratedRegex(@"<!-- worked example[^\n]*\n```sh\n(?<commands>.*?)```\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
