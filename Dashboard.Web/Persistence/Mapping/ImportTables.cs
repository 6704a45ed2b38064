using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>Which columns an office pointed out last time.</summary>
public sealed class ColumnMemoryTable
{
    public ImportKind Kind { get; set; }

    /// <summary>The numbers of the departments for which it imports, or a star for all.</summary>
    public string Office { get; set; } = "";

    public string Choices { get; set; } = "";
}
