using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Pages.Overseer;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>What an overseer reads: heat map and ranking of all departments, after every change anew.</summary>
internal static class OverseerBenchmark
{
    private const int Reads = 100;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(options.Rows));
        await place.TakeAsync(ImportKind.Payments, path);
        DepartmentNode root = place.Get<DepartmentStore>().Find(null, Scope.Everything)!;
        Question question = place.Question;
        DepartmentYears years = place.Get<DepartmentYears>();
        OverseerReader reader = new(years, new(place.Get<DepartmentShapes>(), place.Get<WorkCalendars>(), place.Snapshots), new(place.Get<DepartmentQuadrants>(), place.Get<LineQuadrants>(), place.Snapshots), place.Snapshots, new(place.Get<DepartmentStore>(), place.Get<BatchStore>(), place.Get<InstitutionClock>()));
        OverseerQuery units = OverseerQuery.Read("Risk", "units", null, null);

        TimeSpan start = Figures.Now;
        IReadOnlyList<DepartmentYear> all = years.Read(root, question);
        figures.AtMost("overseer, first read after budgets or plans changed", Figures.Now - start, null);
        figures.Check("departments × months", $"{all.Count} × {all[0].Months.Count}", all.Count == SampleCity.Departments && all.All(d => d.Months.Count == 11));

        List<TimeSpan> bare = [], anew = [], again = [];
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        for (int i = 0; i < Reads; i++)
        {
            TimeSpan first = Figures.Now;
            connection.List("SELECT DepartmentId, Month, ExecutedFen FROM DepartmentMonth", r => r.GetInt64(2));
            connection.List("SELECT DepartmentId, AdjustedFen, ExecutedFen, ExpectedFen FROM DepartmentSnapshot", r => r.GetInt64(2));
            TimeSpan second = Figures.Now;
            units.Apply(years.Read(root, question));
            TimeSpan third = Figures.Now;
            reader.Read(Person.Local, new(AsOf: question.AsOf), units);
            bare.Add(second - first);
            anew.Add(third - second);
            again.Add(Figures.Now - third);
        }

        TimeSpan floor = Figures.Percentile(bare, 0.5), ours = Figures.Percentile(anew, 0.5);
        figures.AtMost("heat map and ranking after a payment, median", ours, TimeSpan.FromMilliseconds(100));
        figures.AtMost("  p99", Figures.Percentile(anew, 0.99), null);
        figures.AtMost("  beside the two bare queries, median", floor, ours, null);
        figures.AtMost("the page for the next viewer, median", Figures.Percentile(again, 0.5), TimeSpan.FromMilliseconds(100));
    }
}
