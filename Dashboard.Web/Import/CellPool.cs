namespace Dashboard.Web.Import;

/// <summary>Gives a text that was seen lately again instead of a copy: most cells of a long file repeat codes, days and names.</summary>
internal sealed class CellPool
{
    /// <summary>So few that they stay in the processor's cache: a larger pool is slower to ask than a copy is to make.</summary>
    private const int Slots = 1 << 11;

    /// <summary>Longer texts are rarely the same.</summary>
    private const int Longest = 24;

    private readonly string?[] recent = new string?[Slots];

    public string Get(char[] buffer, int offset, int length)
    {
        ReadOnlySpan<char> text = buffer.AsSpan(offset, length);
        if (length > Longest) return text.ToString();
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        ref string? slot = ref recent[(hash ^ (hash >> 16)) & (Slots - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
