using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Assessment;

/// <summary>What a signature stands for: facts, pack and layout as they were. Everything else follows from it.</summary>
/// <param name="Format">Raised when what follows from the same content changes.</param>
public sealed record SealedContent(int Format, AssessmentFacts Facts, AssessmentPack Pack, ReportLayout Layout)
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // What is derived is derived anew.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        // What was sealed before results had files must come out the same to the byte.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNoFiles } },
        Converters = { new FenConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static SealedContent Of(AssessmentFacts facts, AssessmentPack pack, ReportLayout layout) => new(CurrentFormat, facts, pack, layout);

    public static SealedContent Read(string json) => JsonSerializer.Deserialize<SealedContent>(json, Json) ?? throw new InvalidDataException("The seal is empty.");

    public string Write() => JsonSerializer.Serialize(this, Json);

    private static void LeaveOutNoFiles(JsonTypeInfo type)
    {
        if (type.Type != typeof(IndicatorFact)) return;
        type.Properties.Single(property => property.Name == "files").ShouldSerialize = (_, files) => files is not null;
    }
}
