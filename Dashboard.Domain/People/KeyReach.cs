namespace Dashboard.Domain.People;

/// <summary>How far a key of the interface goes for the person it stands for: never further than the person goes, and often less far.</summary>
public enum KeyReach
{
    /// <summary>只读: looks, and changes nothing. Example: a data platform that fetches figures every night.</summary>
    Read,

    /// <summary>读取并导入: also brings files and takes them back. Example: the payment system that sends the month.</summary>
    Import,
}

/// <summary>What keys may do, and for how long.</summary>
public static class KeyRules
{
    /// <summary>The most days a key may hold: 400, so that one made for a year can be renewed in peace.</summary>
    public const int MostDays = 400;

    /// <summary>Whether a key of this reach may do something that its person may do.</summary>
    /// <example>A key for reading may view and not import; no key ever approves, closes or administers.</example>
    public static bool Has(this KeyReach reach, Right right) => right switch
    {
        Right.View => true,
        Right.Import => reach == KeyReach.Import,
        _ => false,
    };

    /// <summary>Whether a key that is made on a day may hold until a last day: not before that day, and at most <see cref="MostDays"/> after it.</summary>
    /// <example>Made on 2026-01-01: until 2027-02-05 (400 days later) yes, until 2027-02-06 no, until 2025-12-31 no.</example>
    public static bool IsAllowed(DateOnly made, DateOnly lastDay) => lastDay >= made && lastDay.DayNumber - made.DayNumber <= MostDays;

    /// <summary>Whether a key has ended by a day; its last day still belongs to it.</summary>
    /// <example>Last day 2026-12-31: on 2026-12-31 no, on 2027-01-01 yes.</example>
    public static bool HasEnded(DateOnly lastDay, DateOnly asOf) => asOf > lastDay;
}
