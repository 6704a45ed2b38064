using System.CommandLine;
using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Cli;

/// <summary><c>score</c>: scores a filled self-assessment form and says where what is printed does not follow. Needs no data.</summary>
internal static class ScoreVerb
{
    public static Command Build()
    {
        Argument<string> file = new("FILE") { Description = "自评表（xlsx、csv 或 JSON）" };
        Option<string?> pack = new("--pack") { Description = $"规则包，默认 {AssessmentPacks.Usual}" };
        Command command = new("score", "按规则为自评表打分并核对 (score a filled self-assessment form)") { file, pack };
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            CliServices.Speak(services);
            string path = call.GetRequiredValue(file);
            if (!File.Exists(path)) throw new CallException($"找不到文件 {path}，请检查路径。File not found.");
            AssessmentPack rules = services.GetRequiredService<AssessmentPacks>()[call.GetValue(pack) ?? AssessmentPacks.Usual];
            FindingSentence sentence = services.GetRequiredService<FindingSentence>();
            try
            {
                ScoredForm scored = FormScorer.Score(await services.GetRequiredService<FormReader>().ReadAsync(path, cancel), rules);
                if (call.GetValue(Verb.AsJson)) Answer.Json(FormDocument.Write(rules, scored, sentence.For));
                else Print(scored, sentence, services.GetRequiredService<IStringLocalizer<AssessmentTexts>>());
                return scored.Findings.Count == 0 ? Verb.Done : Verb.Refused;
            }
            catch (FormException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return Verb.Refused;
            }
        });
        return command;
    }

    private static void Print(ScoredForm scored, FindingSentence sentence, IStringLocalizer<AssessmentTexts> texts)
    {
        string open = texts["Score.Undecided"];
        if (scored.Execution is { } execution) Console.Out.WriteLine($"{Points(execution.Score) ?? open,8} / {Points(execution.Weight),-6}  {texts["Score.Execution"].Value}");
        foreach (ScoredIndicator indicator in scored.Indicators)
        {
            string points = Points(indicator.Verdict.Score) ?? (indicator.Verdict.Highest is null ? open : $"{Points(indicator.Verdict.Lowest)}–{Points(indicator.Verdict.Highest)}");
            Console.Out.WriteLine($"{points,8} / {Points(indicator.Weight) ?? "—",-6}  {indicator.Name}{(sentence.Note(indicator.Verdict.Note) is { } note ? $"（{note}）" : "")}");
        }

        Console.Out.WriteLine($"{Points(scored.Total) ?? open,8}           {texts["Score.Total"].Value}  {scored.Grade}");
        foreach (AssessmentFinding finding in scored.Findings) Console.Error.WriteLine($"  {sentence.For(finding)}");
    }

    private static string? Points(decimal? points) => points?.ToString("0.00", CultureInfo.InvariantCulture);
}
