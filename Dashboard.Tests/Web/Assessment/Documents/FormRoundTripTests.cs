using CsCheck;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Assessment.Documents;

/// <summary>What we print, we read back: cell by cell, whatever stands in the cells.</summary>
public sealed class FormRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "甲", "市", "100%", "954.25", "100.00", "0.10", "007", "-5", "+5", "=1+1", "@x", "1e5", "1,000", "2.50", "-0", "0", "12345678901234567890", "0.0000001", "—", "/", "……", "<&>\"'", "_x0041_", "😀", "a\nb",
        "＝全角", "等级", "实施单位", "得分", "年度指标值", "合计", "不低于", "true", "#N/A", "1/2", "12月底", "'引号",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        One(Pieces), One(Pieces).Array[1, 5].Select(string.Concat), Gen.Char["甲乙丙丁Aa1 ，。"].Array[40].Select(chars => new string(chars))).Select(text => text.Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string?> Cell = Gen.Frequency((3, Text.Select(text => (string?)text)), (1, Gen.Const((string?)null)));

    private static readonly Gen<FundRow> Fund = Gen.Select(Text, Cell, Text, Cell, Cell, Cell).Select((name, initial, adjusted, executed, weight, score) => new FundRow("资金" + name, initial, adjusted, executed, weight, score));

    private static readonly Gen<IndicatorRow> Indicator = Gen.Select(
        Gen.Select(One("产出指标", "效益指标\n（30分）", "=一级", new string('长', 40)), One<string?>(null, "数量指标", "质量指标", "等级"), Text), Gen.Select(Cell, Cell, Cell), Gen.Select(Cell, Cell, Cell), Cell, Gen.Bool)
        .Select((names, first, second, reason, isPlain) => new IndicatorRow(
            names.Item1, names.Item2, "指标" + names.Item3, isPlain ? null : first.Item1, first.Item2, isPlain ? null : first.Item3, second.Item1, second.Item2, second.Item3, reason));

    private static readonly Gen<IndicatorRow[]> Indicators = Gen.Select(Indicator.Array[0, 12], Gen.Int[0, 2], Gen.Bool).Select((rows, nameless, isOfficial) =>
        (IndicatorRow[])[.. rows.Select((row, i) => (i < nameless ? row with { Level1 = null, Level2 = null } : row) with { Sign = isOfficial ? null : row.Sign, Unit = isOfficial ? null : row.Unit })]);

    private static readonly Gen<PrintedForm> AnyForm = Gen.Select(
        Gen.Select(Gen.Int[2000, 2099].Nullable(), Cell, Cell, Gen.Bool), Gen.Select(Fund.Array[0, 6], Indicators), Gen.Select(Cell, Cell.Where(grade => grade is not ("等级" or "实施单位"))), Gen.Select(Cell, Cell, Cell), Text.Array[0, 3])
        .Select((head, rows, end, around, notes) => new PrintedForm(
            "项目支出绩效自评表",
            new(head.Item1, Named(head.Item2), Named(head.Item3), head.Item4 ? "万元" : null, rows.Item1, rows.Item2, end.Item1, end.Item2),
            head.Item2 is null ? null : Named(around.Item1), around.Item2, around.Item3, notes));

    [Fact]
    public void Form_OfAnyCells_IsReadBackAsItWas() => AnyForm.Sample(
        printed =>
        {
            AssessmentForm read = Read(DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, printed)))!;
            read.Funds.ShouldBe(printed.Form.Funds);
            read.Indicators.ShouldBe(printed.Form.Indicators);
            (read with { Funds = printed.Form.Funds, Indicators = printed.Form.Indicators }).ShouldBe(printed.Form);
        },
        iter: 500, print: printed => System.Text.Json.JsonSerializer.Serialize(printed));

    [Fact]
    public async Task Form_LaidOutAsAFile_IsReadByTheReader()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        string file = ledger.Write(DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, DocumentSamples.Form)), "form.xlsx");
        AssessmentForm read = await ledger.Get<FormReader>().ReadAsync(file, TestContext.Current.CancellationToken);
        read.Indicators.ShouldBe(DocumentSamples.Form.Form.Indicators);
        read.Funds.ShouldBe(DocumentSamples.Form.Form.Funds);
        (read.Year, read.Department, read.Project, read.MoneyUnit, read.Total, read.Grade).ShouldBe((2023, "广州市花都区总工会", "部门整体支出", "万元", "98.00", "优"));
        FormScorer.Score(read, ScorePacks.National).Findings.Select(finding => finding.Code).ShouldBeEmpty();
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A name that begins like no label of the form.</summary>
    private static string? Named(string? text) => text is null ? null : "区" + text;

    private static AssessmentForm? Read(byte[] workbook) => FormTable.Read([.. TableRows.OfWorkbook(new MemoryStream(workbook), null)!.Select(row => row.Cells)]);
}
