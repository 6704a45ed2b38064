using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Alerts;

/// <summary>The calendars with which the product is delivered, from seeds/calendars.</summary>
public static class DeliveredCalendars
{
    private const string Folder = "seeds/calendars/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>By year.</summary>
    public static IReadOnlyDictionary<int, DeliveredCalendar> All { get; } = Read();

    /// <summary>The days of all of them.</summary>
    public static IReadOnlyList<CalendarDay> Days { get; } = [.. All.Values.SelectMany(c => c.Days)];

    private static Dictionary<int, DeliveredCalendar> Read()
    {
        Assembly program = typeof(DeliveredCalendars).Assembly;
        return program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name =>
        {
            using Stream stream = program.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<DeliveredCalendar>(stream, Json) ?? throw new InvalidOperationException($"{name} is empty.");
        }).ToDictionary(c => c.Year);
    }
}

/// <summary>The published calendar of a year.</summary>
/// <param name="Source">The notice by which it was published.</param>
public sealed record DeliveredCalendar(int Year, string Source, IReadOnlyList<CalendarDay> Days);
