using System.Text.Json;
using Dashboard.Web.Assessment;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Reads the packs of rules that count, and one of them with all it says.</summary>
public sealed class PacksReader(PolicyPacks packs, PackFolder folder, IOptions<InstitutionOptions> institution)
{
    /// <param name="wanted">The pack that shall be shown; null for the list alone.</param>
    public PacksView Read(string? wanted)
    {
        IReadOnlyList<PackItem> all = [.. Enum.GetValues<PackKind>().SelectMany(kind => packs.ShelfOf(kind).Files.Select(file => Item(kind, file)))];
        return new(all, wanted, all.FirstOrDefault(p => p.Id == wanted) is { } item ? Open(item) : null);
    }

    /// <summary>A version of a pack as a file, the one that counts or an earlier one; null when there is none.</summary>
    public PackText? Find(string id, string version)
    {
        if (packs.KindOf(id) is not { } kind || packs.ShelfOf(kind).FileOf(id) is not { } file) return null;
        PackText now = PackText.Of(file);
        return PolicyPacks.Prove(now).Version == version ? now : folder.Earlier(kind, id, version);
    }

    private PackItem Item(PackKind kind, string file)
    {
        PackProof proof = PolicyPacks.Prove(file);
        // A file that was broken after the program began: the pack that was read from it still counts.
        string id = proof.Id ?? Path.GetFileNameWithoutExtension(file);
        return new(proof, id, proof.Id is null ? "" : packs.SourceOf(id), folder.IsOwn(file), kind == PackKind.Lights && id == institution.Value.LightPack);
    }

    private OpenPack? Open(PackItem item)
    {
        if (packs.KindOf(item.Id) is not { } kind || packs.ShelfOf(kind).FileOf(item.Id) is not { } file || item.Proof.Id is null) return null;
        string text = PackText.Of(file).Text;
        using JsonDocument document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip });
        return new(item, PackSections.Of(document.RootElement), PackSections.Cases(document.RootElement), folder.Earlier(kind, item.Id), text);
    }
}
