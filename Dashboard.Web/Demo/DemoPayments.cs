using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>One payment or refund of the sample city.</summary>
public sealed record DemoPayment(string Voucher, DateOnly PaidOn, Money Amount, string Payee, string Purpose);

/// <summary>Turns the shape of a line into payments.</summary>
public static class DemoPayments
{
    /// <summary>All payments of a line in a year in the order of their days; a later "today" only adds to them.</summary>
    public static IEnumerable<DemoPayment> Of(DemoLineYear line, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "payments", line.Line.Line.Code, line.Year);
        DateOnly lastDay = options.LastDay(line.Year);
        long paid = 0;
        int number = 0;
        for (int month = 1; month <= 12; month++)
        {
            long due = (long)Math.Round(line.BudgetAt(line.MonthEnd(month)).Fen * line.Shape.Spent[month]) - paid;
            if (due <= 0) continue;
            int parts = 1 + (int)(22.0 * due / line.Entries[0].Effect.Fen);
            foreach ((DateOnly day, long fen) in Split(line.MonthEnd(month), due, Math.Min(parts, 8), random))
            {
                DemoPayment payment = Make(line, ++number, day, fen, random);
                if (day <= lastDay) yield return payment;
                paid += fen;
            }

            if (!random.Happens(0.01)) continue;
            DemoPayment refund = Make(line, ++number, line.MonthEnd(month), -Math.Max(1, due / 20), random);
            if (refund.PaidOn <= lastDay) yield return refund with { Purpose = "退回多付款项" };
        }
    }

    private static IEnumerable<(DateOnly Day, long Fen)> Split(DateOnly monthEnd, long due, int parts, DemoRandom random)
    {
        long left = due;
        for (int part = 1; part <= parts && left > 0; part++)
        {
            double share = random.Between(0.7, 1.3) / (parts - part + 1);
            long fen = part == parts ? left : Math.Clamp((long)Math.Round(left * share), 1, left);
            int day = 1 + (int)((part - 1 + random.Share()) / parts * monthEnd.Day);
            yield return (new(monthEnd.Year, monthEnd.Month, Math.Min(day, monthEnd.Day)), fen);
            left -= fen;
        }
    }

    private static DemoPayment Make(DemoLineYear line, int number, DateOnly day, long fen, DemoRandom random)
    {
        DemoLineNames names = DemoNames.Lines;
        BudgetLine subject = line.Line.Line;
        string voucher = string.Create(CultureInfo.InvariantCulture, $"{subject.Code}-{line.Year}-{number:D4}");
        return subject.Category switch
        {
            ExpenditureCategory.Personnel => new(voucher, day, new(fen), "工资统发（示例）", random.Pick(names.PersonnelPurposes)),
            ExpenditureCategory.Operating => new(voucher, day, new(fen), random.Pick(names.Payees), random.Pick(names.OperatingPurposes)),
            _ => new(voucher, day, new(fen), random.Pick(names.Payees), random.Pick(names.ProjectPurposes)),
        };
    }
}
