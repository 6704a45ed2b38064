using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Departments or lines in the field of money × results.</summary>
/// <param name="Whole">The department above all rows.</param>
/// <param name="AreLines">Whether the rows are budget lines and not departments.</param>
/// <param name="Counts">How many of all found lie in each field.</param>
/// <param name="Rows">Those on this page, those behind in both first.</param>
/// <param name="Found">How many there are on all pages.</param>
public sealed record QuadrantView(
    QuadrantItem Whole, bool AreLines, IReadOnlyDictionary<QuadrantState, int> Counts, IReadOnlyList<QuadrantItem> Rows, int Found);

/// <summary>A department or a line as a point with the way it went.</summary>
/// <param name="IsLine">Whether it is a budget line.</param>
/// <param name="Tolerance">Who is behind by no more than this is on track.</param>
public sealed record QuadrantItem(string Code, string Name, bool IsLine, IReadOnlyList<QuadrantPoint> Trail, decimal Tolerance)
{
    /// <summary>The point of the date asked about.</summary>
    public QuadrantPoint Point => Trail[^1];

    /// <summary>Its field now.</summary>
    public QuadrantState State => Point.StateAt(Tolerance);

    /// <summary>Whether two look the same, month by month.</summary>
    public bool Equals(QuadrantItem? other) =>
        other is not null && (Code, Name, IsLine, Tolerance) == (other.Code, other.Name, other.IsLine, other.Tolerance) && Trail.SequenceEqual(other.Trail);

    public override int GetHashCode() => HashCode.Combine(Code, Name, Trail.Count, Tolerance);
}
