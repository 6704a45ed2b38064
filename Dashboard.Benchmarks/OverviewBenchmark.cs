using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Benchmarks;

/// <summary>What the overview page reads: one department with its units and curve, its lines that need a person, the batches.</summary>
internal static class OverviewBenchmark
{
    private const int Reads = 300;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(options.Rows));
        await place.TakeAsync(ImportKind.Payments, path);
        DepartmentNode root = place.Get<DepartmentStore>().Find(null, Scope.Everything)!;
        Question question = place.Question;
        LightCounts lights = place.Snapshots.Department(root, question).Snapshot.Lines;
        figures.Check("lines by light", $"{lights.Red} red, {lights.Yellow} yellow, {lights.Green} green, {lights.Blue} blue", lights.Red > 0);

        List<TimeSpan> whole = [], department = [], lines = [], batches = [];
        for (int i = 0; i < Reads; i++)
        {
            TimeSpan start = Figures.Now;
            place.Snapshots.Department(root, question);
            TimeSpan second = Figures.Now;
            place.Snapshots.LinesToLookAt(root, question, 8);
            TimeSpan third = Figures.Now;
            place.Get<BatchStore>().Latest(10, Person.Local);
            TimeSpan end = Figures.Now;
            whole.Add(end - start);
            department.Add(second - start);
            lines.Add(third - second);
            batches.Add(end - third);
        }

        figures.AtMost("overview read, 500 departments, median", Figures.Percentile(whole, 0.5), TimeSpan.FromMilliseconds(20));
        figures.AtMost("overview read, 500 departments, p99", Figures.Percentile(whole, 0.99), null);
        figures.AtMost("  of it: department, median", Figures.Percentile(department, 0.5), null);
        figures.AtMost("  of it: lines to look at, median", Figures.Percentile(lines, 0.5), null);
        figures.AtMost("  of it: batches, median", Figures.Percentile(batches, 0.5), null);
    }
}
