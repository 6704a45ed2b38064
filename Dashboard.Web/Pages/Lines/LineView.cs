using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Lines;

/// <summary>What the page of one line shows.</summary>
/// <param name="Month">The month 1–12 whose payments are listed; null for the whole year up to the date.</param>
/// <param name="Alerts">What is open now, the gravest first, whatever date is looked at.</param>
/// <param name="Accuracy">How well landings of its class were told a year ago; null where too little is known.</param>
public sealed record LineView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, decimal ElapsedShare, LineSnapshot Line, YearCurve Curve,
    IReadOnlyList<EntryItem> Entries, IReadOnlyList<PaymentMilestone> Milestones, int? Month, PaymentList Payments, LastImport? LastImport,
    IReadOnlyList<AlertItem> Alerts, LandingAccuracy? Accuracy);

/// <summary>A budget entry.</summary>
public sealed record EntryItem(BudgetEntry Entry, FundType Fund, string Document);

/// <summary>Some payments; <paramref name="Sum"/> is the sum of all <paramref name="Count"/> of them and equals the figure clicked.</summary>
public sealed record PaymentList(IReadOnlyList<PaymentItem> Items, int Count, Money Sum, int Page, int Pages);

/// <summary>A payment.</summary>
public sealed record PaymentItem(string Voucher, DateOnly PaidOn, Money Amount, string Payee, string Purpose, string FileName);
