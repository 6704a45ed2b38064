using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Security;

/// <summary>A field with its question, a hint, and what is wrong with the answer.</summary>
public sealed partial class AskedField
{
    /// <summary>The identifier of the field itself.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    [Parameter] public string? Problem { get; set; }

    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>What the field says of itself to those who do not see it.</summary>
    public static IReadOnlyDictionary<string, object> Described(string id, bool hasHint, string? problem)
    {
        Dictionary<string, object> said = new() { ["id"] = id };
        string by = string.Join(' ', ((string?[])[hasHint ? $"{id}-hint" : null, problem is null ? null : $"{id}-problem"]).OfType<string>());
        if (by.Length > 0) said["aria-describedby"] = by;
        if (problem is not null) said["aria-invalid"] = "true";
        return said;
    }
}
