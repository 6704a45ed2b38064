namespace Dashboard.Web.Persistence;

/// <summary>The stores that answer for the ledger together.</summary>
public sealed record LedgerStores(
    FactReader Facts, IndicatorReader Indicators, DepartmentStore Departments, SnapshotStore Snapshots,
    SnapshotUpdater Updater, LedgerStateStore State, LineMonthReader Months);
