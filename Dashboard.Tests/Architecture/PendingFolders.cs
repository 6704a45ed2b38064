namespace Dashboard.Tests.Architecture;

/// <summary>
/// Folders the rules already speak of and that have no type yet, and uses (from → to) that no type makes yet.
/// An entry must go as soon as its folder has a type or its use is made.
/// </summary>
internal static class PendingFolders
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>();

    /// <summary>What is wrong with the list: folders that exist although it says they do not.</summary>
    public static IReadOnlyList<string> Outdated(House house, IEnumerable<string> pending) =>
        [.. pending.Where(folder => house.Types.Any(TypeSet.Folder(folder).Contains))
            .Select(folder => $"remove {folder} from PendingFolders")];
}
