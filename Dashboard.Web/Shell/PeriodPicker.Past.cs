using System.Globalization;
using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shell;

/// <summary>As known when: now, at the end of the day that is looked at, or at another moment.</summary>
public sealed partial class PeriodPicker
{
    private const string Now = "now", ThatDay = "day", OfAddress = "address", LocalMinute = "yyyy-MM-dd'T'HH:mm";
    private bool isChoosingMoment;

    private DateTimeOffset EndOfDay => Clock.EndOf(AsOf);

    private string ChosenMoment =>
        isChoosingMoment ? OtherDay : Query.KnownAt is not { } at ? Now : at == EndOfDay ? ThatDay : OfAddress;

    private string LocalWord => LocalAt(Query.KnownAt ?? Clock.NowAt).ToString(LocalMinute, CultureInfo.InvariantCulture);

    private void ChangeMoment(ChangeEventArgs change)
    {
        string word = Word(change);
        isChoosingMoment = word == OtherDay;
        if (word is Now or ThatDay) GoTo(word == Now ? null : EndOfDay);
    }

    private void ChangeMomentTo(ChangeEventArgs change)
    {
        if (!DateTime.TryParse(Word(change), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)) return;
        isChoosingMoment = false;
        GoTo(Clock.MomentOf(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));
    }

    private void GoTo(DateTimeOffset? knownAt) => Go(new() { [DashboardUrls.KnownAt] = knownAt is { } at ? DashboardUrls.MomentWord(at) : null });

    private string Local(DateTimeOffset at) => FigureFormat.Moment(LocalAt(at));

    private DateTime LocalAt(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Clock.Zone).DateTime;
}
