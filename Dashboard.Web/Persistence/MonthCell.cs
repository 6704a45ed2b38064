namespace Dashboard.Web.Persistence;

/// <summary>A line or a department in a month (yyyyMM).</summary>
public readonly record struct MonthCell(int OwnerId, int Month)
{
    /// <summary>The order in which cells are stored.</summary>
    public static int Compare(MonthCell left, MonthCell right) =>
        left.OwnerId == right.OwnerId ? left.Month.CompareTo(right.Month) : left.OwnerId.CompareTo(right.OwnerId);
}
