using Dashboard.Domain.Import;

namespace Dashboard.Domain.Calendar;

/// <summary>What is wrong with a line of a calendar that was pasted in.</summary>
public enum CalendarFault
{
    /// <summary>The line does not begin with a date.</summary>
    NoDay,

    /// <summary>The day lies neither in the year nor in the December before it.</summary>
    OtherYear,

    /// <summary>Neither 休 nor 班 stands behind the date.</summary>
    NoKind,

    /// <summary>A name is missing, or longer than <see cref="CalendarRules.LongestName"/>.</summary>
    NameWrong,

    /// <summary>A make-up day falls on a Monday to Friday.</summary>
    WorkedAnyway,

    /// <summary>The day was named by a line above.</summary>
    Twice,
}

/// <summary>A line that cannot be taken.</summary>
/// <param name="Line">From 1, empty lines counted.</param>
/// <param name="Fault">Why.</param>
/// <param name="Text">The line, cut to what a person needs to find it.</param>
public sealed record CalendarProblem(int Line, CalendarFault Fault, string Text);

/// <summary>What was read of a pasted calendar.</summary>
/// <param name="Days">The days of the good lines, in their order.</param>
/// <param name="Problems">The bad lines; nothing may be kept while there are any.</param>
public sealed record CalendarReading(IReadOnlyList<CalendarDay> Days, IReadOnlyList<CalendarProblem> Problems);

/// <summary>Reads the calendar of a year as people paste it: a line a day, 「2027-01-01 休 元旦」.</summary>
public static class CalendarLines
{
    private const int Shown = 60;
    private static readonly char[] Gaps = [' ', '\t', '　', ',', '，', ';', '；'];

    private static readonly Dictionary<string, DayKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["休"] = DayKind.Off,
        ["放假"] = DayKind.Off,
        ["休息"] = DayKind.Off,
        ["off"] = DayKind.Off,
        ["班"] = DayKind.Work,
        ["上班"] = DayKind.Work,
        ["补班"] = DayKind.Work,
        ["work"] = DayKind.Work,
    };

    /// <summary>Reads all lines; empty ones are passed over.</summary>
    /// <param name="text">Date, kind and name in each line, parted by blanks, tabs or commas. Example: "2027/2/7, 班, 春节调休".</param>
    /// <param name="year">The year whose calendar it is.</param>
    public static CalendarReading Read(string text, int year)
    {
        List<CalendarDay> days = [];
        List<CalendarProblem> problems = [];
        HashSet<DateOnly> named = [];
        int number = 0;
        foreach (string line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0) continue;
            (CalendarDay? day, CalendarFault fault) = ReadLine(line, year);
            if (day is not null && named.Add(day.Day)) days.Add(day);
            else problems.Add(new(number, day is null ? fault : CalendarFault.Twice, line.Length > Shown ? line[..Shown] + "…" : line));
        }

        return new(days, problems);
    }

    private static (CalendarDay? Day, CalendarFault Fault) ReadLine(string line, int year)
    {
        string[] parts = line.Split(Gaps, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || Notation.Date(parts[0]) is not { } day) return (null, CalendarFault.NoDay);
        if (day.Year != year && !(day.Year == year - 1 && day.Month == 12)) return (null, CalendarFault.OtherYear);
        if (parts.Length < 2 || !Kinds.TryGetValue(parts[1], out DayKind kind)) return (null, CalendarFault.NoKind);
        CalendarDay read = new(day, kind, parts.Length > 2 ? parts[2].Trim(Gaps) : "");
        return CalendarRules.Check(new(day, kind, read.Name)) switch
        {
            CalendarOutcome.NameWrong => (null, CalendarFault.NameWrong),
            CalendarOutcome.WorkedAnyway => (null, CalendarFault.WorkedAnyway),
            _ => (read, default),
        };
    }
}
