using Dashboard.Web.Assessment;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Reads which packs can be chosen, the usual one first.</summary>
public sealed class CheckReader(AssessmentPacks packs)
{
    public CheckView Read() => new([.. packs.All.OrderBy(pack => pack.Id != AssessmentPacks.Usual).Select(pack => new PackChoice(pack.Id, pack.Title))]);
}

/// <summary>What the page shows besides its form.</summary>
public sealed record CheckView(IReadOnlyList<PackChoice> Packs);

/// <summary>A pack that can be chosen.</summary>
public sealed record PackChoice(string Id, string Title);
