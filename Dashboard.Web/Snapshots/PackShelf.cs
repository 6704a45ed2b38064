namespace Dashboard.Web.Snapshots;

/// <summary>Where packs stand, whatever they are for.</summary>
public interface IPackShelf
{
    /// <summary>The files of the packs that count, in the order of their names.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>The file of the pack of a name, or null.</summary>
    string? FileOf(string id);

    /// <summary>Reads all packs anew.</summary>
    /// <exception cref="PolicyException">One cannot be used; all stay as they were.</exception>
    void Reload();
}

/// <summary>The packs of some folders, read as one: whoever asks while they are read anew sees all before or all after.</summary>
/// <param name="folders">A pack of a later folder replaces one of the same name.</param>
/// <param name="read">Reads the pack of a file.</param>
/// <param name="idOf">The name of a pack.</param>
public sealed class PackShelf<TPack>(IReadOnlyList<string> folders, Func<string, TPack> read, Func<TPack, string> idOf) : IPackShelf
    where TPack : class
{
    private volatile SortedDictionary<string, (string File, TPack Pack)> packs = Load(folders, read, idOf);

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [.. packs.Values.Select(p => p.File)];

    /// <summary>The packs that count, in the order of their names.</summary>
    public IEnumerable<TPack> All => packs.Values.Select(p => p.Pack);

    /// <summary>The pack of a name, or null.</summary>
    public TPack? Find(string id) => packs.GetValueOrDefault(id).Pack;

    /// <inheritdoc/>
    public string? FileOf(string id) => packs.GetValueOrDefault(id).File;

    /// <inheritdoc/>
    public void Reload() => packs = Load(folders, read, idOf);

    private static SortedDictionary<string, (string File, TPack Pack)> Load(IReadOnlyList<string> folders, Func<string, TPack> read, Func<TPack, string> idOf)
    {
        SortedDictionary<string, (string File, TPack Pack)> loaded = new(StringComparer.Ordinal);
        foreach (string file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)))
        {
            TPack pack = read(file);
            loaded[idOf(pack)] = (file, pack);
        }

        return loaded;
    }
}
