using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Settings;

/// <summary>What the page of the packs shows.</summary>
/// <param name="Wanted">The pack that the address asks for; null for the list alone.</param>
/// <param name="Open">That pack; null when there is none of that name.</param>
public sealed record PacksView(IReadOnlyList<PackItem> Packs, string? Wanted, OpenPack? Open);

/// <summary>A pack of rules and whether its cases prove it.</summary>
/// <param name="IsOwn">Whether it is one of the installation and not the delivered one.</param>
/// <param name="IsChosen">Whether the lights of the institution are judged by it.</param>
public sealed record PackItem(PackProof Proof, string Id, string Source, bool IsOwn, bool IsChosen);

/// <summary>A pack with its rules.</summary>
/// <param name="Sections">Its rules, part by part.</param>
/// <param name="Cases">What each of its cases shows.</param>
/// <param name="Earlier">The versions that counted before, the latest first.</param>
/// <param name="Text">As it stands in its file.</param>
public sealed record OpenPack(PackItem Item, IReadOnlyList<PackSection> Sections, IReadOnlyList<string> Cases, IReadOnlyList<string> Earlier, string Text);

/// <summary>A part of the rules of a pack: single values, or a table.</summary>
/// <param name="Path">The names that lead to it; empty for what stands at the top.</param>
/// <param name="Fields">Single values, each by the names that lead to it from here.</param>
/// <param name="Columns">The columns of the table, each by the names that lead to it; empty where there is none.</param>
/// <param name="Rows">The rows of the table; null in a cell says that nothing is set.</param>
public sealed record PackSection(
    IReadOnlyList<string> Path, IReadOnlyList<PackField> Fields, IReadOnlyList<IReadOnlyList<string>> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>One value.</summary>
/// <param name="Value">As it is written; null says that nothing is set.</param>
public sealed record PackField(IReadOnlyList<string> Path, string? Value);
