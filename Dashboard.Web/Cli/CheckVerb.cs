using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Cli;

/// <summary><c>check</c>: contradictions in a draft, by rules and offline; with a department and a year also against the ledger. Without them it needs no data.</summary>
internal static class CheckVerb
{
    private static readonly Option<string?> Department = new("--department") { Description = "单位代码：同时与台账核对" };
    private static readonly Option<int?> Year = new("--year") { Description = "与台账核对的年度" };

    public static Command Build()
    {
        Argument<string> file = new("FILE") { Description = "报告草稿（docx 或 txt）" };
        Command command = new("check", "检查草稿中的自相矛盾，可与台账核对 (contradictions in a draft)") { file, Department, Year };
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            CliServices.Speak(services);
            string path = call.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CallException($"找不到文件 {path}，请检查路径。File not found.");
            try
            {
                Draft draft = await services.GetRequiredService<DraftReader>().ReadAsync(path, cancel);
                IReadOnlyList<DraftFinding> findings = DraftChecks.Find(draft, services.GetRequiredService<AssessmentPacks>()[AssessmentPacks.Usual].Grades);
                if (await FactsAsync(call, services, cancel) is { } facts) findings = [.. findings.Concat(DraftAgainstFacts.Find(draft, facts)).OrderBy(finding => finding.IsQuestion)];
                Say(findings, services.GetRequiredService<FindingSentence>(), call.GetValue(Verb.AsJson));
                return findings.Count == 0 ? Verb.Done : Verb.Refused;
            }
            catch (FormException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return Verb.Refused;
            }
        });
        return command;
    }

    /// <returns>Null when nobody asked for the ledger, which then is not opened.</returns>
    private static async Task<DraftFacts?> FactsAsync(ParseResult call, IServiceProvider services, CancellationToken cancel)
    {
        (string? code, int? year) = (call.GetValue(Department), call.GetValue(Year));
        if (code is null && year is null) return null;
        if (code is null || year is not { } of) throw new CallException("--department 与 --year 须同时给出。Both are needed.");
        if (of is < Notation.FirstYear or > Notation.LastYear) throw new CallException($"--year：「{of}」不是年度。");
        await services.GetRequiredService<DatabaseStarter>().StartAsync(cancel);
        CliServices.Speak(services);
        DepartmentNode node = services.GetRequiredService<DepartmentStore>().Find(code, Scope.Everything) ?? throw new CallException($"没有单位「{code}」，请检查 --department。");
        return services.GetRequiredService<DraftFactsReader>().Read(node, of);
    }

    private static void Say(IReadOnlyList<DraftFinding> findings, FindingSentence sentence, bool asJson)
    {
        if (asJson) Answer.Json(new JsonObject { ["findings"] = new JsonArray([.. findings.Select(f => (JsonNode)Document(f, sentence))]) });
        else foreach (DraftFinding finding in findings) Console.Out.WriteLine(sentence.For(finding));
    }

    internal static JsonObject Document(DraftFinding finding, FindingSentence sentence) => new JsonObject
    {
        ["code"] = finding.Code,
        ["severity"] = finding.IsQuestion ? "question" : "contradiction",
        ["first"] = Document(finding.First),
        ["second"] = finding.Second is { } second ? Document(second) : null,
        ["message"] = sentence.For(finding),
    };

    private static JsonObject Document(DraftPlace place) => new() { ["text"] = place.Text, ["position"] = place.Position };
}
