using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>
/// 自评表 as a workbook in the official layout, with its words, whoever prints it. <see cref="FormReader"/> reads it back to the
/// same form, but for what a printed table cannot say: spaces around a text, a fund without name or amounts, an indicator without
/// name, a level that is missing below one that is not, a department missing beside its supervisor, a unit other than 万元, and
/// texts that pose as parts of the form (a name 总分…, a year or 万元 in a text of a form that names none).
/// </summary>
public static class FormWorkbook
{
    public static void Write(Stream stream, PrintedForm printed)
    {
        FormGrid grid = new(printed.Form);
        SheetPage page = new(grid.Widths);
        page.Add(36, SheetCell.Across(0, grid.Last, printed.Title, SheetStyle.Title));
        page.Add(SheetCell.Across(0, grid.Last, printed.Form.Year is { } year ? $"（{year.ToString(CultureInfo.InvariantCulture)}年度）" : null, SheetStyle.Subtitle));
        WriteHead(page, grid, printed);
        WriteFunds(page, grid, printed);
        WriteGoal(page, grid, printed);
        int heading = page.Next;
        FormIndicators.Write(page, grid, printed.Form.Indicators);
        WriteEnd(page, grid, printed);
        SheetFile.Write(stream, "自评表", page, heading, grid.IsWide);
    }

    private static void WriteHead(SheetPage page, FormGrid grid, PrintedForm printed)
    {
        page.Add(SheetCell.Across(0, 1, "项目名称", SheetStyle.Label), SheetCell.Across(2, grid.Last, printed.Form.Project, SheetStyle.Short));
        page.Add(
            SheetCell.Across(0, 1, "主管部门", SheetStyle.Label), SheetCell.Across(2, grid.Target - 1, printed.Supervisor ?? printed.Form.Department, SheetStyle.Short),
            SheetCell.Across(grid.Target, grid.Actual - 1, "实施单位", SheetStyle.Label), SheetCell.Across(grid.Actual, grid.Last, printed.Form.Department, SheetStyle.Short));
    }

    private static void WriteFunds(SheetPage page, FormGrid grid, PrintedForm printed)
    {
        IReadOnlyList<FundRow> funds = printed.Form.Funds;
        SheetCell label = new(0, 1, printed.Form.MoneyUnit is { } unit ? $"项目资金（{unit}）" : "项目资金", SheetStyle.Label);
        int from = page.Next;
        double least = page.Height(label) / (funds.Count + 1);
        page.Add(least, [.. Fund(grid, SheetStyle.Label, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")]);
        for (int i = 0; i < funds.Count; i++)
        {
            FundRow fund = funds[i];
            string? rate = printed.Rates is { } rates ? rates.ElementAtOrDefault(i) : Rate(fund);
            page.Add(least, [.. Fund(grid, SheetStyle.Short, fund.Name, fund.Initial, fund.Adjusted, fund.Executed, fund.Weight, rate, fund.Score)]);
        }

        page.Put(from, page.Next - from, label);
    }

    private static IEnumerable<SheetCell> Fund(FormGrid grid, SheetStyle style, string? name, params string?[] figures)
    {
        yield return SheetCell.Across(1, 2, name, name is null ? SheetStyle.Label : SheetStyle.Long);
        (int From, int To)[] places = [(3, grid.Target - 1), (grid.Target, grid.Actual - 1), (grid.Actual, grid.Actual), (grid.Actual + 1, grid.Actual + 1), (grid.Actual + 2, grid.Actual + 2), (grid.Last, grid.Last)];
        for (int i = 0; i < places.Length; i++) yield return SheetCell.Across(places[i].From, places[i].To, figures[i], style);
    }

    private static void WriteGoal(SheetPage page, FormGrid grid, PrintedForm printed)
    {
        int from = page.Next, half = grid.Target - 1;
        page.Add(SheetCell.Across(1, half, "预期目标", SheetStyle.Label), SheetCell.Across(half + 1, grid.Last, "实际完成情况", SheetStyle.Label));
        page.Add(48, SheetCell.Across(1, half, printed.Goal, SheetStyle.Long), SheetCell.Across(half + 1, grid.Last, printed.GoalReached, SheetStyle.Long));
        page.Put(from, page.Next - from, new(0, 1, "年度总体目标", SheetStyle.Label));
    }

    private static void WriteEnd(SheetPage page, FormGrid grid, PrintedForm printed)
    {
        int score = grid.Actual + 2;
        page.Add(
            SheetCell.Across(0, grid.Actual, "总分", SheetStyle.Label), SheetCell.Across(score - 1, score - 1, Weights(printed.Form), SheetStyle.Short),
            SheetCell.Across(score, score, printed.Form.Total, SheetStyle.Short), SheetCell.Across(grid.Last, grid.Last, null, SheetStyle.Short));
        page.Add(SheetCell.Across(0, grid.Actual, "等级", SheetStyle.Label), SheetCell.Across(score - 1, grid.Last, printed.Form.Grade, SheetStyle.Short));
        // With a mark in front no note can pass for a part of the form.
        for (int i = 0; i < printed.Notes.Count; i++)
            page.Add(SheetCell.Across(0, grid.Last, $"注{(printed.Notes.Count > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : "")}：{printed.Notes[i]}", SheetStyle.Note));
    }

    /// <summary>The sum of the printed weights; null when one of them cannot be read.</summary>
    private static string? Weights(AssessmentForm form)
    {
        decimal?[] weights = [FundRules.Total(form.Funds) is { Weight: { } execution } ? FormScorer.Number(execution) : 0m, .. form.Indicators.Select(i => FormScorer.Number(i.Weight))];
        return Array.TrueForAll(weights, weight => weight is not null) ? weights.Sum()!.Value.ToString("0.##", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A dash where nothing can be divided; null where an amount is missing.</summary>
    private static string? Rate(FundRow fund) =>
        FormScorer.Number(fund.Adjusted) is not { } budget || FormScorer.Number(fund.Executed) is not { } executed ? null
        : Ratio.Of(executed, budget).Value is not { } rate ? "—"
        : decimal.Round(rate * 100m, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
