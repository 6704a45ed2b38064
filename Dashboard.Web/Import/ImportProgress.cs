namespace Dashboard.Web.Import;

/// <summary>How far the reading of a file is; written by one, read by others.</summary>
public sealed class ImportProgress
{
    private const int RowsBetweenLooks = 512;
    private volatile int rows;
    private volatile int thousandths;

    /// <summary>How many rows were read.</summary>
    public int Rows => rows;

    /// <summary>The part of the file that was read, 0–1.</summary>
    public double Share => thousandths / 1000d;

    /// <summary>Lets rows through and notes them; ends where nobody waits any more.</summary>
    public static IEnumerable<T> Watch<T>(IEnumerable<T> walk, Stream file, ImportProgress? progress, CancellationToken cancel)
    {
        long length = Math.Max(1, file.Length);
        int seen = 0;
        foreach (T row in walk)
        {
            if (++seen % RowsBetweenLooks == 0)
            {
                cancel.ThrowIfCancellationRequested();
                if (progress is not null) (progress.rows, progress.thousandths) = (seen, (int)(file.Position * 1000 / length));
            }

            yield return row;
        }

        cancel.ThrowIfCancellationRequested();
        if (progress is not null) (progress.rows, progress.thousandths) = (seen, 1000);
    }
}
