using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain;

namespace Dashboard.Web.Persistence;

/// <summary>Money as whole 分.</summary>
internal sealed class FenConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Fen);
}
