using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Tests.TestKit;

/// <summary>Budget lines and questions with only what a test cares about.</summary>
internal static class Lines
{
    public static readonly FiscalYear Year = new(2026);

    public static Question At(DateOnly asOf, LightPack? pack = null) => new(Year, asOf, pack ?? Packs.Default);

    public static Question AtMonthEnd(int month, LightPack? pack = null) => At(Year.MonthEnd(month), pack);

    public static LineFacts Facts(
        IReadOnlyList<BudgetEntry> entries, Money executed = default, SpendingPlan? plan = null, string department = "A") =>
        new(new("X-1", "培训经费", department, ExpenditureCategory.Project), entries, plan, executed, Money.Zero);

    /// <summary>A line with an initial budget of 1 January and what was paid, both in 元.</summary>
    public static LineFacts Spent(decimal budget, decimal executed, SpendingPlan? plan = null) =>
        Facts([Initial(budget)], Money.FromYuan(executed), plan);

    public static BudgetEntry Initial(decimal yuan) => Entry(BudgetEntryKind.Initial, yuan);

    public static BudgetEntry Entry(BudgetEntryKind kind, decimal yuan, DateOnly? date = null) =>
        new(kind, date ?? Year.First, Money.FromYuan(yuan));
}
