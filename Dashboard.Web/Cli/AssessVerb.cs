using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Cli;

/// <summary><c>assess</c>: the one click. Score, grade, form, report and evidence list of a department or a project, as files.</summary>
internal static class AssessVerb
{
    public static Command Build()
    {
        Option<string> department = new("--department") { Description = "单位代码", Required = true };
        Option<int> year = new("--year") { Description = "年度", Required = true };
        Option<string?> line = new("--line") { Description = "项目代码；不填为部门整体支出" }, pack = new("--pack") { Description = "规则包" };
        Option<string> output = new("--out") { Description = "输出目录", Required = true };
        Command command = new("assess", "一键自评：自评表、自评报告、佐证清单 (the year-end self-assessment as files)") { department, year, line, pack, output };
        command.Runs(async (call, services, cancel) =>
        {
            string code = call.GetRequiredValue(department);
            if (call.GetValue(year) is < 1990 or > 2200) throw new CallException("--year 应为四位年份，例如 2025。");
            AssessmentKey key = new(code, call.GetValue(line), call.GetValue(year));
            AssessmentDesk desk = services.GetRequiredService<AssessmentService>().Find(key, Person.Local, call.GetValue(pack))
                ?? throw new CallException(key.LineCode is null ? $"没有单位「{code}」，请检查 --department。" : $"单位「{code}」没有项目「{key.LineCode}」，请检查 --department 和 --line。");
            AssessmentFiles files = AssessmentFiles.Of(desk);
            string folder = Directory.CreateDirectory(call.GetRequiredValue(output)).FullName;
            foreach ((string name, byte[] content) in files.WithPackage()) await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancel);
            FindingSentence findings = services.GetRequiredService<FindingSentence>();
            MissingSentence missing = services.GetRequiredService<MissingSentence>();
            if (call.GetValue(Verb.AsJson)) Answer.Json(Document(desk, files, findings, missing));
            else Print(desk, files, findings, missing, services.GetRequiredService<IStringLocalizer<AssessmentTexts>>());
            return desk.Scored.IsComplete && desk.Contradictions.Count == 0 ? Verb.Done : Verb.Refused;
        });
        return command;
    }

    private static JsonObject Document(AssessmentDesk desk, AssessmentFiles files, FindingSentence findings, MissingSentence missing) => new()
    {
        ["total"] = desk.Scored.Total is { } total ? JsonValue.Create(total + 0.00m) : null,
        ["grade"] = desk.Scored.Grade,
        ["pack"] = desk.Scored.PackId,
        ["packVersion"] = desk.Scored.PackVersion,
        ["lowest"] = desk.Scored.Lowest + 0.00m,
        ["highest"] = desk.Scored.Highest + 0.00m,
        ["files"] = new JsonArray([.. files.WithPackage().Select(file => (JsonNode)file.Name)]),
        ["sha256"] = files.Hash,
        ["missing"] = new JsonArray([.. desk.Scored.Missing.Select(part => (JsonNode)new JsonObject
        {
            ["code"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{part.Kind}"), ["item"] = part.Key, ["worth"] = part.Worth, ["blocking"] = part.IsBlocking, ["message"] = missing.For(part),
        })]),
        ["contradictions"] = new JsonArray([.. desk.Contradictions.Select(finding => (JsonNode)CheckVerb.Document(finding, findings))]),
    };

    private static void Print(AssessmentDesk desk, AssessmentFiles files, FindingSentence findings, MissingSentence missing, IStringLocalizer<AssessmentTexts> texts)
    {
        static string Points(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
        string total = desk.Scored.Total is { } sum ? $"{Points(sum)} {desk.Scored.Grade}" : $"{texts["Score.Undecided"].Value}（{Points(desk.Scored.Lowest)}–{Points(desk.Scored.Highest)}）";
        Console.Out.WriteLine($"{texts["Score.Total"].Value} {total}  {desk.Scored.PackId} {desk.Scored.PackVersion}");
        foreach ((string name, _) in files.WithPackage()) Console.Out.WriteLine($"  {name}");
        foreach (MissingPart part in desk.Scored.Missing) Console.Error.WriteLine($"  {missing.For(part)}");
        foreach (DraftFinding finding in desk.Contradictions) Console.Error.WriteLine($"  {findings.For(finding)}");
    }
}
