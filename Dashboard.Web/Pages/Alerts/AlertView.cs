using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>What the page of one alert shows.</summary>
/// <param name="LateBy">Working days since an answer was due; 0 while there is time.</param>
/// <param name="History">What happened, the first first.</param>
/// <param name="Answerers">To whom the person can hand it over.</param>
/// <param name="MayReport">Whether it speaks of a result that the person may enter.</param>
public sealed record AlertView(
    IReadOnlyList<Department> Way, AlertItem Alert, DateOnly Today, int LateBy, IReadOnlyList<AlertEventItem> History, IReadOnlyList<AlertCandidate> Answerers,
    bool MayReport);

/// <summary>Something that happened, with its moment in local time.</summary>
public sealed record AlertEventItem(AlertEvent Event, DateTime LocalAt);

/// <summary>What a person wants to do, with their words where the act has none of its own.</summary>
public sealed record AlertOrder(AlertActRequest Request, string? Reason);
