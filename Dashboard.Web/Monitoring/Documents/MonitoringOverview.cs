using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Assessment.Documents;

namespace Dashboard.Web.Monitoring.Documents;

/// <summary>The forms of a department in one table, a row for each line, and what differs from signed ones in another.</summary>
internal static class MonitoringOverview
{
    private static readonly int[] Widths = [6, 16, 28, 20, 12, 12, 12, 10, 13, 11, 8, 8, 8, 9, 8];
    private static readonly int[] DifferenceWidths = [6, 16, 28, 34, 34, 34];

    public static PrintedSheet Of(string department, MonitoringWindow window, IReadOnlyList<MonitoringForm> forms, string sheetName)
    {
        SheetPage page = new(Widths);
        page.Add(36, SheetCell.Across(0, Widths.Length - 1, $"{MonitoringSheet.Title}（汇总）", SheetStyle.Title));
        page.Add(SheetCell.Across(0, Widths.Length - 1, $"（{Number(window.Year)}年度 {window.Label}）  {department}  单位：万元", SheetStyle.Subtitle));
        int heading = page.Next;
        string[] headings =
        [
            "序号", "项目代码", "项目名称", "实施单位", "年初预算数", "全年预算数", $"{window.Label}执行数", $"{window.Label}执行率", "全年预计执行数", "预算完成可能性",
            "绩效指标数", .. MonitoringWords.Outlooks.Select(word => word.Word), MonitoringSheet.Unreported,
        ];
        page.Add([.. headings.Select((text, i) => new SheetCell(i, 1, text, SheetStyle.Label))]);
        for (int i = 0; i < forms.Count; i++) page.Add([.. Row(i + 1, forms[i])]);
        MonitoringSummary sum = MonitoringSummary.Of(forms);
        page.Add([SheetCell.Across(0, 3, "合计", SheetStyle.Label), .. Figures(sum, Open(sum.Money))]);
        page.Add(SheetCell.Across(0, Widths.Length - 1, $"注：数据截至{Printed.Day(window.AsOf)}；执行率按全年预算数（调整后）计算；“{MonitoringSheet.Open}”为尚未确定。", SheetStyle.Note));
        return new(sheetName, page, (heading, heading), IsLandscape: true);
    }

    public static PrintedSheet Of(MonitoringWindow window, IReadOnlyList<MonitoringDifference> differences, string sheetName)
    {
        SheetPage page = new(DifferenceWidths);
        page.Add(36, SheetCell.Across(0, DifferenceWidths.Length - 1, "与已签署监控表的差异", SheetStyle.Title));
        page.Add(SheetCell.Across(0, DifferenceWidths.Length - 1, $"（{Number(window.Year)}年度 {window.Label}）", SheetStyle.Subtitle));
        int heading = page.Next;
        page.Add([.. ((string[])["序号", "项目代码", "项目名称", "内容", "签署时", "现在"]).Select((text, i) => new SheetCell(i, 1, text, SheetStyle.Label))]);
        for (int i = 0; i < differences.Count; i++)
        {
            MonitoringDifference difference = differences[i];
            string?[] texts = [Number(i + 1), difference.LineCode, difference.LineName, MonitoringWords.Of(difference, window), difference.Before ?? MonitoringSheet.Open, difference.After ?? MonitoringSheet.Open];
            page.Add([.. texts.Select((text, column) => new SheetCell(column, 1, text, column < 2 ? SheetStyle.Short : SheetStyle.Long))]);
        }

        return new(sheetName, page, (heading, heading), IsLandscape: true);
    }

    private static IEnumerable<SheetCell> Row(int number, MonitoringForm form)
    {
        MonitoringSubject subject = form.Facts.Subject;
        string?[] who = [Number(number), subject.LineCode, subject.LineName, subject.DepartmentName];
        return who.Select((text, i) => new SheetCell(i, 1, text, i < 2 ? SheetStyle.Short : SheetStyle.Long))
            .Concat(Figures(MonitoringSummary.Of([form]), MonitoringWords.Of(form.Outlook) ?? MonitoringSheet.Open));
    }

    private static IEnumerable<SheetCell> Figures(MonitoringSummary sum, string outlook)
    {
        string[] texts =
        [
            Printed.TenThousands(sum.Initial), Printed.TenThousands(sum.Adjusted), Printed.TenThousands(sum.Executed), Printed.Percent(sum.Rate.Value),
            sum.FullYear is { } estimate ? Printed.TenThousands(estimate) : MonitoringSheet.Open, outlook, Number(sum.Indicators.Total), Number(sum.Indicators.Certain),
            Number(sum.Indicators.Possible), Number(sum.Indicators.Impossible), Number(sum.Unreported),
        ];
        return texts.Select((text, i) => new SheetCell(i + 4, 1, text, SheetStyle.Short));
    }

    /// <summary>Of all lines together only how many are certain is said.</summary>
    private static string Open(OutlookCounts counts) => counts.Total == 0 ? MonitoringSheet.Open : $"{Number(counts.Certain)}/{Number(counts.Total)} 确定能";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
