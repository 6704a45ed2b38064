using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>Executed money of a line in a month. Kept with every posting, proven by a full recompute.</summary>
public sealed class LineMonthTable
{
    public int LineId { get; set; }

    /// <summary>yyyyMM.</summary>
    public int Month { get; set; }
    public long ExecutedFen { get; set; }
}

/// <summary>Executed money of a department with all units below it in a month.</summary>
public sealed class DepartmentMonthTable
{
    public int DepartmentId { get; set; }
    public int Month { get; set; }
    public long ExecutedFen { get; set; }
}

/// <summary>The snapshot of a line at the current date, and at month ends that were closed.</summary>
public sealed class LineSnapshotTable
{
    /// <summary>yyyyMMdd.</summary>
    public int AsOf { get; set; }
    public int LineId { get; set; }
    public long InitialFen { get; set; }
    public long AdjustedFen { get; set; }
    public long ExecutedFen { get; set; }
    public long ExecutedThisMonthFen { get; set; }
    public long? ArrivedFen { get; set; }
    public long? PlannedFen { get; set; }
    public long ExpectedFen { get; set; }
    public Light Light { get; set; }
    public ExpectationBasis Basis { get; set; }

    /// <summary>Where it lands, as one text of numbers; null where too little is known.</summary>
    public string? Landing { get; set; }
}

/// <summary>The snapshot of a department with all units below it.</summary>
public sealed class DepartmentSnapshotTable
{
    public int AsOf { get; set; }
    public int DepartmentId { get; set; }
    public long InitialFen { get; set; }
    public long AdjustedFen { get; set; }
    public long ExecutedFen { get; set; }
    public long ExecutedThisMonthFen { get; set; }
    public long? ArrivedFen { get; set; }
    public long? PlannedFen { get; set; }
    public long PlannedBudgetFen { get; set; }
    public long ExecutedOfArrivedFen { get; set; }
    public long ExpectedFen { get; set; }
    public ExpectationBasis Basis { get; set; }
    public int LinesRed { get; set; }
    public int LinesYellow { get; set; }
    public int LinesUnreported { get; set; }
    public int LinesBlue { get; set; }
    public int LinesGreen { get; set; }
    public int LinesNone { get; set; }
    public int IndicatorsRed { get; set; }
    public int IndicatorsYellow { get; set; }
    public int IndicatorsUnreported { get; set; }
    public int IndicatorsBlue { get; set; }
    public int IndicatorsGreen { get; set; }
    public int IndicatorsNone { get; set; }

    /// <summary>Twelve planned month ends in 分, separated by blanks; empty without plan.</summary>
    public string PlanCurve { get; set; } = "";

    /// <summary>Where it lands, as one text of numbers; null where too little is known.</summary>
    public string? Landing { get; set; }

    /// <summary>What its lines are likely to fall short of landing.</summary>
    public long AtRiskFen { get; set; }
}

/// <summary>What an indicator had reached at the current date, and at month ends that were closed.</summary>
public sealed class IndicatorSnapshotTable
{
    public int AsOf { get; set; }

    /// <summary>The version of the indicator that counted.</summary>
    public long IndicatorId { get; set; }
    public decimal? Value { get; set; }
    public Domain.Indicators.QualitativeLevel? Level { get; set; }
    public string? Text { get; set; }

    /// <summary>yyyyMMdd; null when nothing was reported.</summary>
    public int? ReportedOn { get; set; }
    public Light Light { get; set; }
}

/// <summary>One row: how new the ledger is and how new its snapshots are.</summary>
public sealed class LedgerStateTable
{
    public int Id { get; set; }

    /// <summary>Raised by every posting and withdrawal.</summary>
    public long LedgerVersion { get; set; }

    /// <summary>Raised by every refresh that changed what pages show.</summary>
    public long SnapshotVersion { get; set; }

    /// <summary>The ledger version from which the current snapshots were made.</summary>
    public long SnapshotLedgerVersion { get; set; }

    /// <summary>The date of the current snapshots, yyyyMMdd; 0 before the first.</summary>
    public int SnapshotAsOf { get; set; }
    public string SnapshotPack { get; set; } = "";
    public long? SnapshotAt { get; set; }
}

/// <summary>What ran, when, with what result. One row an attempt.</summary>
public sealed class JobRunTable
{
    public long Id { get; set; }
    public string JobId { get; set; } = "";

    /// <summary>What the run is for, for instance the date or the month; a period takes effect once.</summary>
    public string Period { get; set; } = "";
    public string State { get; set; } = "";
    public long StartedAt { get; set; }
    public long? EndedAt { get; set; }

    /// <summary>Until when the runner may be thought alive.</summary>
    public long LeaseUntilAt { get; set; }
    public string? Result { get; set; }
}
