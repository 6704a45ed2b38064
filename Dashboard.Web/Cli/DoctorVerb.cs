using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Web.Cli.Doctor;

namespace Dashboard.Web.Cli;

/// <summary><c>doctor</c>: looks at everything an installation rests on and changes nothing.</summary>
internal static class DoctorVerb
{
    public static Command Build()
    {
        Command command = new("doctor", "体检：检查数据目录、数据库、时区、规则包、备份等 (checks the installation; changes nothing)");
        command.RunsUnstarted((call, services, _) =>
        {
            Finding[] findings = [.. Examination.Run(services)];
            if (call.GetValue(Verb.AsJson)) Answer.Json(Document(findings));
            else foreach (Finding finding in findings) Print(finding);
            return Task.FromResult(findings.All(f => f.IsGood) ? Verb.Done : Verb.Refused);
        });
        return command;
    }

    private static void Print(Finding finding)
    {
        Console.Out.WriteLine($"{(finding.IsGood ? "正常" : "问题")}  {finding.Check}  {finding.Said}");
        if (finding.Remedy is { } remedy) Console.Out.WriteLine($"      → {remedy}");
    }

    private static JsonObject Document(Finding[] findings) => new()
    {
        ["ok"] = findings.All(f => f.IsGood),
        ["checks"] = new JsonArray([.. findings.Select(f => (JsonNode)new JsonObject
        {
            ["check"] = f.Check,
            ["ok"] = f.IsGood,
            ["said"] = f.Said,
            ["remedy"] = f.Remedy,
        })]),
    };
}
