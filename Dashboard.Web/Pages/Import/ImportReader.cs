using Dashboard.Domain.People;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Import;

/// <summary>Reads the history of imports.</summary>
public sealed class ImportReader(BatchStore batches, ImportDesk desk, InstitutionClock clock)
{
    private const int Shown = 30;

    public ImportView Read(Person person) => new([.. batches.Latest(Shown, person).Select(b => new BatchItem(
        b.Id, b.Kind, b.FileName, TimeZoneInfo.ConvertTime(b.PostedAt!.Value, clock.Zone).DateTime, b.WithdrawnAt is not null, b.IsDemo,
        b.Accepted, b.Unchanged, b.Rejected, b.Total))], desk.Of(person));
}
