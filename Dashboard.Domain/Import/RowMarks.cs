namespace Dashboard.Domain.Import;

/// <summary>Notices payments that a column beside those of the template calls void or paid back, while their amount counts as paid.</summary>
public sealed class RowMarks
{
    private const int AmountColumn = 5;
    private static readonly string[] StateWords = ["状态", "标志", "标识", "业务类型", "支付类型", "单据类型", "凭证类型"];
    private static readonly string[] Gone = ["作废", "退款", "退回", "退票", "冲销", "红冲", "撤销", "支付失败", "失败", "驳回", "未支付", "待支付"];
    private static readonly string[] Yes = ["是", "1", "Y", "TRUE", "True", "true"];

    private readonly List<(int Place, string Heading, Func<string, bool> IsGone)> columns;

    private RowMarks(List<(int, string, Func<string, bool>)> columns) => this.columns = columns;

    /// <summary>What is to be looked at in a file; null where no column says anything of the kind.</summary>
    /// <param name="map">Where the columns stand.</param>
    public static RowMarks? Of(HeadingMap map)
    {
        if (map.Kind != ImportKind.Payments) return null;
        HashSet<int> known = [.. Enumerable.Range(0, ImportTemplate.Columns(map.Kind).Count).Select(c => map[c])];
        List<(int, string, Func<string, bool>)> columns = [];
        for (int i = 0; i < map.Headings.Texts.Count; i++)
        {
            string heading = map.Headings.Texts[i];
            if (known.Contains(i)) continue;
            bool isOfReturn = heading.Contains('退', StringComparison.Ordinal) || heading.Contains("作废", StringComparison.Ordinal);
            if (isOfReturn && (heading.Contains("金额", StringComparison.Ordinal) || heading.EndsWith('数'))) columns.Add((i, heading, IsAmount));
            else if (isOfReturn) columns.Add((i, heading, text => Yes.Contains(text, StringComparer.Ordinal) || IsWord(text)));
            else if (StateWords.Any(word => heading.Contains(word, StringComparison.Ordinal))) columns.Add((i, heading, IsWord));
        }

        return columns.Count == 0 ? null : new(columns);
    }

    /// <summary>Why a row cannot be taken, or null.</summary>
    /// <param name="row">The row.</param>
    public Rejection? Fault(in RowCells row)
    {
        foreach ((int place, string heading, Func<string, bool> isGone) in columns)
        {
            if (place >= row.All.Length || BareText.Of(row.All[place]) is not { Length: > 0 } text || !isGone(text)) continue;
            // A negative amount is what a refund should be.
            return Notation.Amount(row[AmountColumn], 1m) <= Money.Zero ? null : new(row.Number, heading, RejectionCodes.RowVoid, text);
        }

        return null;
    }

    private static bool IsWord(string text) => Gone.Contains(text.StartsWith('已') ? text[1..] : text, StringComparer.Ordinal);

    private static bool IsAmount(string text) => Notation.Amount(text, 1m) is { } amount && amount != Money.Zero;
}
