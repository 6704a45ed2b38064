using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>One file, or one entry by hand, that brought facts. Its moments are the moments of all its facts.</summary>
public sealed class BatchTable
{
    public long Id { get; set; }
    public ImportKind Kind { get; set; }
    public string FileName { get; set; } = "";
    public string Sha256 { get; set; } = "";
    public int? Year { get; set; }
    public bool IsDemo { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>Unix milliseconds, as all moments here.</summary>
    public long StartedAt { get; set; }

    /// <summary>Null until all of it is in; facts of such a batch do not exist for anyone.</summary>
    public long? PostedAt { get; set; }
    public long? WithdrawnAt { get; set; }
    public int Rows { get; set; }
    public int Accepted { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }
    public long? TotalFen { get; set; }
}

public sealed class DepartmentTable
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public int? ParentId { get; set; }

    /// <summary>Place in the walk of the tree; the subtree is Position … End.</summary>
    public int Position { get; set; }
    public int End { get; set; }
    public int Depth { get; set; }
    public bool IsDemo { get; set; }
}

public sealed class LineTable
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public int DepartmentId { get; set; }
    public ExpenditureCategory Category { get; set; }
    public bool IsDemo { get; set; }
}

public sealed class BudgetEntryTable
{
    public long Id { get; set; }
    public int LineId { get; set; }
    public FundType Fund { get; set; }

    /// <summary>yyyyMMdd.</summary>
    public int Date { get; set; }
    public BudgetEntryKind Kind { get; set; }
    public long AmountFen { get; set; }
    public string Document { get; set; } = "";
    public long BatchId { get; set; }
}

public sealed class PlanPointTable
{
    public long Id { get; set; }
    public int LineId { get; set; }
    public int Year { get; set; }
    public int Month { get; set; }
    public long CumulativeFen { get; set; }
    public long BatchId { get; set; }
}

public sealed class MilestoneTable
{
    public long Id { get; set; }
    public int LineId { get; set; }
    public string Name { get; set; } = "";
    public int DueOn { get; set; }
    public long AmountFen { get; set; }
    public long BatchId { get; set; }
}

public class PaymentTable
{
    public long Id { get; set; }
    public string Voucher { get; set; } = "";
    public int LineId { get; set; }
    public int VoucherLine { get; set; }
    public FundType Fund { get; set; }

    /// <summary>yyyyMM of <see cref="PaidOn"/>, so that one covering index groups by line and month.</summary>
    public int Month { get; set; }
    public int PaidOn { get; set; }
    public long AmountFen { get; set; }
    public string Payee { get; set; } = "";
    public string Purpose { get; set; } = "";
    public long BatchId { get; set; }
}

/// <summary>Payments of batches that were taken back. They are kept to answer what was known before.</summary>
public sealed class WithdrawnPaymentTable : PaymentTable;

/// <summary>Versions of indicators: the latest of a code and year counts.</summary>
public sealed class IndicatorTable
{
    public long Id { get; set; }
    public string Code { get; set; } = "";
    public int Year { get; set; }
    public int DepartmentId { get; set; }
    public int? LineId { get; set; }
    public string Level1 { get; set; } = "";
    public string Level2 { get; set; } = "";
    public string Name { get; set; } = "";
    public IndicatorSign Sign { get; set; }
    public decimal? TargetValue { get; set; }
    public string TargetText { get; set; } = "";
    public string? Unit { get; set; }
    public decimal? Weight { get; set; }
    public Accumulation Accumulation { get; set; }
    public decimal? Quarter1 { get; set; }
    public decimal? Quarter2 { get; set; }
    public decimal? Quarter3 { get; set; }
    public string? Owner { get; set; }
    public string? DataSource { get; set; }
    public long BatchId { get; set; }
}

/// <summary>How many facts of a batch belong to a department; it stays when the batch is withdrawn.</summary>
public sealed class BatchDepartmentTable
{
    public long BatchId { get; set; }
    public int DepartmentId { get; set; }
    public int Rows { get; set; }

    /// <summary>Null where amounts are not added up.</summary>
    public long? AmountFen { get; set; }
}

/// <summary>Versions of results: the latest of an indicator and date counts.</summary>
public sealed class ResultTable
{
    public long Id { get; set; }
    public string IndicatorCode { get; set; } = "";
    public int Year { get; set; }
    public int Date { get; set; }
    public decimal? Value { get; set; }
    public QualitativeLevel? Level { get; set; }
    public string Text { get; set; } = "";
    public string? Note { get; set; }
    public long BatchId { get; set; }
}
