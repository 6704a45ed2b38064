using System.ComponentModel;
using Dashboard.Domain.Import;
using Dashboard.Web.Import;

namespace Dashboard.Web.Api.Documents;

/// <summary>What became of an import.</summary>
[Description("导入结果 (what became of an import)")]
public sealed record ImportDocument(
    [property: Description("种类 (kind)")] string Kind,
    [property: Description("文件名 (name of the file)")] string File,
    [property: Description("文件的 SHA-256 (of the file)")] string Sha256,
    [property: Description("批次号；没有新内容、只检查或被退回时为 null (batch; null when nothing new was taken, it was only tried, or it was refused)")] long? Batch,
    [property: Description("行数 (rows)")] int Rows,
    [property: Description("已写入 (accepted)")] int Accepted,
    [property: Description("与台账相同 (unchanged)")] int Unchanged,
    [property: Description("等待审批 (held for approval)")] int Held,
    [property: Description("被退回的行 (rejected rows)")] IReadOnlyList<RejectedDocument> Rejected,
    [property: Description("工作表；文本文件为 null (worksheet; null for text)")] string? Sheet,
    [property: Description("表头所在行 (row of the headings)")] int? HeadingRow,
    [property: Description("与明细核对相符的合计行数 (printed sums that agree with the rows)")] int SumsCompared,
    [property: Description("整份文件被退回 (the file was refused as a whole)")] bool Refused,
    [property: Description("金额合计（元），不含金额的种类为 null (sum in yuan; null where the kind has no amounts)")] string? Total,
    [property: Description("文件重复了某批次，却少了同单位同月份的支付：笔数 (how many payments the file leaves out of batches that it repeats)")] int MissingCount,
    [property: Description("其中至多 100 笔 (at most 100 of them)")] IReadOnlyList<MissingDocument> Missing)
{
    internal static ImportDocument Of(ImportReport report, RejectionTexts sentences) => new(
        WireForm.NameOf(report.Kind), report.FileName, report.Sha256, report.BatchId, report.Rows, report.Accepted, report.Unchanged, report.Held,
        [.. (report.Refusal is { } refusal ? [refusal, .. report.Rejected] : report.Rejected).Select(r => new RejectedDocument(r.Row, r.Column, r.Code, sentences.For(r), r.Text))],
        report.Sheet, report.HeadingRow, report.Control.Checked, report.Refusal is not null, report.Total is { } total ? WireForm.Yuan(total) : null,
        report.Missing.Count, [.. report.Missing.First.Select(MissingDocument.Of)]);
}

/// <summary>A payment that the ledger has and the file leaves out.</summary>
public sealed record MissingDocument(
    [property: Description("所属批次 (the batch that brought it)")] long Batch,
    [property: Description("支付凭证号 (voucher)")] string Voucher,
    [property: Description("支付日期 (paid on)")] string PaidOn,
    [property: Description("项目代码 (line)")] string Line,
    [property: Description("支付金额（元） (amount in yuan)")] string Amount)
{
    internal static MissingDocument Of(MissingPayment missing) => new(missing.Batch, missing.Voucher, WireForm.Day(missing.PaidOn), missing.LineCode, WireForm.Yuan(missing.Amount));
}

/// <summary>A row that was rejected, or why the whole file was.</summary>
public sealed record RejectedDocument(
    [property: Description("行号 (row)")] int Row,
    [property: Description("列 (column)")] string? Column,
    [property: Description("退回代码，不随语言改变 (code, the same in every language)")] string Code,
    [property: Description("原因与办法 (what to do about it)")] string Message,
    [property: Description("单元格原文 (what stood there)")] string? Text);

/// <summary>A batch as it stands in the ledger.</summary>
[Description("批次 (a batch)")]
public sealed record BatchDocument(
    [property: Description("批次号 (number)")] long Batch,
    [property: Description("种类 (kind)")] string Kind,
    [property: Description("文件名 (name of the file)")] string File,
    [property: Description("文件的 SHA-256 (of the file)")] string Sha256,
    [property: Description("入账时刻，UTC (posted at)")] string? PostedAt,
    [property: Description("撤销时刻，UTC；未撤销为 null (taken back at, or null)")] string? WithdrawnAt,
    [property: Description("行数 (rows)")] int Rows,
    [property: Description("已写入 (accepted)")] int Accepted,
    [property: Description("与台账相同 (unchanged)")] int Unchanged,
    [property: Description("被退回 (rejected)")] int Rejected,
    [property: Description("金额合计（元） (sum in yuan)")] string? Total)
{
    internal static BatchDocument Of(LandedBatch b) => new(
        b.Id, WireForm.NameOf(b.Kind), b.FileName, b.Sha256, b.PostedAt is { } posted ? WireForm.Moment(posted) : null, b.WithdrawnAt is { } back ? WireForm.Moment(back) : null,
        b.Rows, b.Accepted, b.Unchanged, b.Rejected, b.Total is { } total ? WireForm.Yuan(total) : null);
}

/// <summary>What became of taking a batch back.</summary>
[Description("撤销结果 (what became of taking a batch back)")]
public sealed record UndoDocument(
    [property: Description("批次号 (number)")] long Batch,
    [property: Description("是否已撤销 (whether it was taken back)")] bool Withdrawn);
