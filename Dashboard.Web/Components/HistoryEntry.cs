namespace Dashboard.Web.Components;

/// <summary>Something that happened, in words.</summary>
/// <param name="Number">Its number in the chain of records.</param>
/// <param name="LocalAt">In local time.</param>
/// <param name="From">The door through which it came.</param>
/// <param name="Content">What it was about; null when the words before say all.</param>
/// <param name="Changes">What was replaced by what.</param>
public sealed record HistoryEntry(
    long Number, DateTime LocalAt, string Who, string From, string What, string? Content, IReadOnlyList<HistoryChange> Changes, string? Reason);

/// <summary>A value and the one that replaced it.</summary>
/// <param name="Name">What it is the value of; null when that was said.</param>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none.</param>
public sealed record HistoryChange(string? Name, string? Before, string? After);
