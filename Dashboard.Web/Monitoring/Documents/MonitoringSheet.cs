using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;

namespace Dashboard.Web.Monitoring.Documents;

/// <summary>《项目支出绩效目标执行监控表》 of a line as a sheet, in the official layout and with its words, whoever prints it.</summary>
internal static class MonitoringSheet
{
    public const string Title = "项目支出绩效目标执行监控表", Open = "—", Unreported = "未报送";

    /// <summary>The columns: label, three levels, 年度指标值, 执行情况, 全年预计, five reasons and 原因说明, three outlooks, 备注.</summary>
    private const int Name = 3, Target = 4, Reached = 5, FullYear = 6, Reasons = 7, Explanation = 12, Outlooks = 13, Remark = 16;

    private static readonly int[] Widths = [7, 9, 11, 19, 14, 15, 15, 5, 5, 5, 5, 5, 20, 6, 6, 7, 10];

    public static PrintedSheet Of(MonitoringForm form, string sheetName)
    {
        SheetPage page = new(Widths);
        MonitoringWindow window = form.Facts.Window;
        page.Add(36, SheetCell.Across(0, Remark, Title, SheetStyle.Title));
        page.Add(SheetCell.Across(0, Remark, $"（{window.Year.ToString(CultureInfo.InvariantCulture)}年度 {window.Label}）", SheetStyle.Subtitle));
        WriteHead(page, form.Facts.Subject);
        WriteFunds(page, form);
        page.Add(36, SheetCell.Across(0, 0, "年度总体目标", SheetStyle.Label), SheetCell.Across(1, Remark, form.Goal ?? Open, SheetStyle.Long));
        int heading = page.Next;
        WriteHeadings(page, window);
        if (form.Indicators.Count == 0) page.Add([.. Enumerable.Range(1, Remark).Select(column => new SheetCell(column, 1, column == Name ? Open : null, SheetStyle.Short))]);
        else WriteRows(page, form.Indicators);
        page.Put(heading, page.Next - heading, new(0, 1, "绩效指标", SheetStyle.Label));
        string[] notes = [.. Notes(form)];
        for (int i = 0; i < notes.Length; i++)
            page.Add(SheetCell.Across(0, Remark, $"注{(notes.Length > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : "")}：{notes[i]}", SheetStyle.Note));
        return new(sheetName, page, (heading, heading + 1), IsLandscape: true);
    }

    private static void WriteHead(SheetPage page, MonitoringSubject subject)
    {
        page.Add(SheetCell.Across(0, 1, "项目名称", SheetStyle.Label), SheetCell.Across(2, Remark, subject.LineName, SheetStyle.Short));
        page.Add(
            SheetCell.Across(0, 1, "主管部门及代码", SheetStyle.Label), SheetCell.Across(2, FullYear, subject.Supervisor, SheetStyle.Short),
            SheetCell.Across(Reasons, Reasons + 4, "实施单位", SheetStyle.Label), SheetCell.Across(Explanation, Remark, subject.DepartmentName, SheetStyle.Short));
    }

    private static void WriteFunds(SheetPage page, MonitoringForm form)
    {
        string label = form.Facts.Window.Label;
        int from = page.Next;
        page.Add(24, [.. Fund(SheetStyle.Label, null, ["年初预算数", $"{label}执行数", $"{label}执行率", "全年预计执行数"])]);
        foreach (MonitoringFundRow row in form.Funds)
            page.Add(24, [.. Fund(
                SheetStyle.Short, MonitoringWords.Of(row.Fund),
                [Printed.TenThousands(row.Initial), Printed.TenThousands(row.Executed), Printed.Percent(row.Rate.Value), Amount(row.FullYear)])]);
        page.Put(from, page.Next - from, new(0, 1, "项目资金（万元）", SheetStyle.Label));
    }

    private static IEnumerable<SheetCell> Fund(SheetStyle style, string? name, string[] figures)
    {
        (int From, int To)[] places = [(Target, Reached), (FullYear, Reasons + 4), (Explanation, Explanation), (Outlooks, Remark)];
        return places.Select((place, i) => SheetCell.Across(place.From, place.To, figures[i], style))
            .Prepend(SheetCell.Across(1, Name, name, name is null ? SheetStyle.Label : SheetStyle.Long));
    }

    /// <summary>Two rows: what stands over several columns, and those columns.</summary>
    private static void WriteHeadings(SheetPage page, MonitoringWindow window)
    {
        int from = page.Next;
        string[] whole = ["一级指标", "二级指标", "三级指标", "年度指标值", $"{window.Label}执行情况", "全年预计完成情况"];
        page.Add(SheetCell.Across(Reasons, Explanation, "偏差原因分析", SheetStyle.Label), SheetCell.Across(Outlooks, Outlooks + 2, "完成目标可能性", SheetStyle.Label));
        page.Add(
        [
            .. MonitoringWords.Reasons.Select((word, i) => new SheetCell(Reasons + i, 1, word.Word, SheetStyle.Label)), new(Explanation, 1, "原因说明", SheetStyle.Label),
            .. MonitoringWords.Outlooks.Select((word, i) => new SheetCell(Outlooks + i, 1, word.Word, SheetStyle.Label)),
        ]);
        for (int i = 0; i < whole.Length; i++) page.Put(from, page.Next - from, new(i + 1, 1, whole[i], SheetStyle.Label));
        page.Put(from, page.Next - from, new(Remark, 1, "备注", SheetStyle.Label));
    }

    private static void WriteRows(SheetPage page, IReadOnlyList<MonitoringRow> rows)
    {
        List<(int From, int Count, SheetCell Cell)> levels = [.. SheetLevels.Of([.. rows.Select(row => ((string?)row.Fact.Fact.Indicator.Level1, (string?)row.Fact.Fact.Indicator.Level2))])];
        int[] starts = new int[rows.Count + 1];
        for (int i = 0; i < rows.Count; i++)
        {
            starts[i] = page.Next;
            // Rows that share a level share what its text needs.
            double least = levels.Where(level => level.From <= i && i < level.From + level.Count).Max(level => page.Height(level.Cell) / level.Count);
            page.Add(least, [.. Cells(rows[i])]);
        }

        starts[^1] = page.Next;
        foreach ((int first, int count, SheetCell cell) in levels) page.Put(starts[first], starts[first + count] - starts[first], cell);
    }

    private static IEnumerable<SheetCell> Cells(MonitoringRow row) =>
    [
        new(Name, 1, row.Fact.Fact.Indicator.Name, SheetStyle.Long), new(Target, 1, row.Target, SheetStyle.Short), new(Reached, 1, row.Reached ?? Unreported, SheetStyle.Short),
        new(FullYear, 1, row.FullYear ?? Open, SheetStyle.Short),
        .. MonitoringWords.Reasons.Select((word, i) => new SheetCell(Reasons + i, 1, row.Reasons.HasFlag(word.Reason) ? "√" : null, SheetStyle.Short)),
        new(Explanation, 1, row.Explanation, SheetStyle.Long),
        .. MonitoringWords.Outlooks.Select((word, i) => new SheetCell(Outlooks + i, 1, row.Outlook == word.Outlook ? "√" : null, SheetStyle.Short)),
        new(Remark, 1, row.Remark, SheetStyle.Long),
    ];

    private static IEnumerable<string> Notes(MonitoringForm form)
    {
        MonitoringMoney money = form.Facts.Money;
        yield return $"数据截至{Printed.Day(form.Facts.Window.AsOf)}；执行率按全年预算数（调整后）{Printed.TenThousands(money.Adjusted)}万元计算；“{Open}”为尚未确定，“{Unreported}”为未填报，均不等于零。";
        if (money.CarriedOver != Money.Zero) yield return $"全年预算数含上年结转资金{Printed.TenThousands(money.CarriedOver)}万元，其支出计入执行数。";
        if (form.Total is { FullYear: not null, IsAnswered: false }) yield return "全年预计执行数为按以往年度走势测算的中位数。";
        if (form.MoneyNote is { } note) yield return $"资金执行说明：{note}";
    }

    private static string Amount(Money? amount) => amount is { } known ? Printed.TenThousands(known) : Open;
}
