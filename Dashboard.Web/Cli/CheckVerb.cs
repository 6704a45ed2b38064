using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;

namespace Dashboard.Web.Cli;

/// <summary><c>check</c>: contradictions in a draft, by rules and offline. Needs no data.</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        Argument<string> file = new("FILE") { Description = "报告草稿（docx 或 txt）" };
        Command command = new("check", "检查草稿中的自相矛盾 (contradictions in a draft)") { file };
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            CliServices.Speak(services);
            string path = call.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CallException($"找不到文件 {path}，请检查路径。File not found.");
            try
            {
                Draft draft = await services.GetRequiredService<DraftReader>().ReadAsync(path, cancel);
                IReadOnlyList<DraftFinding> findings = DraftChecks.Find(draft, services.GetRequiredService<AssessmentPacks>()[AssessmentPacks.Usual].Grades);
                FindingSentence sentence = services.GetRequiredService<FindingSentence>();
                if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["findings"] = new JsonArray([.. findings.Select(f => (JsonNode)Document(f, sentence))]) });
                else foreach (DraftFinding finding in findings) Console.Out.WriteLine(sentence.For(finding));
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
