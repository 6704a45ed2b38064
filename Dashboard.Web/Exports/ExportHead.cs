using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Exports;

/// <summary>Says above an exported table what it is: a file travels without its page.</summary>
public sealed class ExportHead(InstitutionClock clock, IStringLocalizer<ExportTexts> texts, IStringLocalizer<ComponentTexts> words)
{
    /// <summary>Department, date, unit where there are amounts, choice, and when it was made.</summary>
    /// <param name="choice">What narrows the rows, name by name; a choice without a value counts as none.</param>
    public IReadOnlyList<(string Name, string Value)> Of(
        Department? department, DateOnly? asOf, MoneyUnit? unit, params ReadOnlySpan<(string Name, string? Value)> choice)
    {
        List<(string, string)> head = [];
        if (department is not null) head.Add((texts["Department"], $"{department.Name} {department.Code}"));
        if (asOf is { } day) head.Add((texts["AsOf"], FigureFormat.Date(day)));
        if (unit is { } shown) head.Add((texts["MoneyUnit"], Word(shown)));
        head.Add((texts["Filter"], Choice(choice)));
        head.Add((texts["MadeAt"], texts["Zone", FigureFormat.Moment(TimeZoneInfo.ConvertTime(clock.NowAt, clock.Zone).DateTime), clock.Zone.Id]));
        return head;
    }

    /// <summary>As known when, as a part of the choice; without a value where all counts that is known now.</summary>
    public (string Name, string? Value) KnownAt(DateTimeOffset? knownAt) =>
        (texts["KnownAt"], knownAt is { } at ? FigureFormat.Moment(TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime) : null);

    /// <summary>The day of an export as part of its name.</summary>
    public string Today => FigureFormat.Date(clock.Today);

    /// <summary>A unit in a word.</summary>
    public string Word(MoneyUnit unit) => words[$"Unit.{unit}"];

    /// <summary>How amounts in a unit are written.</summary>
    public static ExportForm FormOf(MoneyUnit unit) => unit == MoneyUnit.HundredMillionYuan ? ExportForm.SmallAmount : ExportForm.Amount;

    private string Choice(ReadOnlySpan<(string Name, string? Value)> choice)
    {
        List<string> made = [];
        foreach ((string name, string? value) in choice)
            if (!string.IsNullOrEmpty(value)) made.Add(texts["Pair", name, value]);
        return made.Count == 0 ? texts["NoFilter"] : string.Join(" · ", made);
    }
}
