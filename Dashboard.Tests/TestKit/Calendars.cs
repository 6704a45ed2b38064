using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Tests.TestKit;

/// <summary>A file of seeds/calendars.</summary>
internal sealed record CalendarSeed(int Year, string Source, string Data, IReadOnlyList<CalendarDay> Days);

/// <summary>The calendars with which the product is delivered, read without it.</summary>
internal static class Calendars
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static IReadOnlyList<CalendarSeed> Seeds { get; } =
        [.. Directory.GetFiles(SeedFiles.PathOf("calendars"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static WorkCalendar Delivered { get; } = new([.. Seeds.SelectMany(s => s.Days)], [.. Seeds.Select(s => s.Year)]);

    private static CalendarSeed Read(string file)
    {
        CalendarSeed seed = JsonSerializer.Deserialize<CalendarSeed>(File.ReadAllText(file), Options)!;
        Path.GetFileName(file).ShouldBe($"cn-{seed.Year}.json");
        return seed;
    }
}
