using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Money beside results of one department or line, with the months in which it changed its field; it renders again only when one of them changed.</summary>
public sealed partial class QuadrantRow
{
    [Parameter, EditorRequired] public QuadrantItem Row { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>The row at the foot: the department above all rows.</summary>
    [Parameter] public bool IsSum { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    protected override object Seen => (Row, Query);

    /// <summary>The months, counted from the first of the year, from which on it lay in another field than before.</summary>
    private IEnumerable<(int Month, QuadrantState State)> Changes
    {
        get
        {
            QuadrantState? before = null;
            for (int i = 0; i < Row.Trail.Count; i++)
            {
                QuadrantState state = Row.Trail[i].StateAt(Row.Tolerance);
                if (state != before) yield return (i + 1, state);
                before = state;
            }
        }
    }
}
