using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>The same reading for a screen on a wall: those farthest behind, whom to call, and nothing to press.</summary>
public sealed partial class WallPage
{
    /// <summary>So many rows fit on 1080 lines.</summary>
    private const int Rows = 9;

    private static readonly OverseerQuery Wanted = OverseerQuery.Read(null, null, null, null);

    [Inject] private OverseerReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private OverseerView? View => (State as Shown<OverseerView>)?.View;

    protected override Task<PageState<OverseerView>> ReadAsync() => Task.FromResult<PageState<OverseerView>>(
        Reader.Read(Person, Query, Wanted) is { } view ? new Shown<OverseerView>(view with { Rows = [.. view.Rows.Take(Rows)], Pages = 1 })
        : new Empty<OverseerView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoDepartment.Next"], ImportAddress));
}
