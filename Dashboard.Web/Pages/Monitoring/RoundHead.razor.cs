using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The round that is looked at, how much time is left, and how many stand where: each place leads to its tasks.</summary>
public sealed partial class RoundHead
{
    [Parameter, EditorRequired] public BoardView View { get; set; } = default!;

    [Parameter, EditorRequired] public MonitoringRoundStatus Round { get; set; } = default!;

    [Parameter, EditorRequired] public BoardAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private bool IsTasks => Address.Show == BoardShow.Tasks;

    private string Window => RoundWords.Say(MonitoringWindow.Of(View.Year, Round.Round.Month));

    private int DaysLeft => MonitoringBoard.DaysLeft(Round.Round, View.Today);

    private string Days => DaysLeft switch
    {
        0 => Texts["Days.Today"],
        > 0 => Texts["Days.Left", DaysLeft],
        _ => Texts["Days.Past", -DaysLeft],
    };

    /// <summary>Every place with a task; the one that is looked at stays although it has become empty.</summary>
    private IEnumerable<(BoardPlace Place, int Count)> Places => Enum.GetValues<BoardPlace>()
        .Select(place => (place, View.In(place).Count)).Where(one => one.Count > 0 || one.place == Address.Place);
}
