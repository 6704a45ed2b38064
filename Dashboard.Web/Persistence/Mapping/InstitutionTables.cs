namespace Dashboard.Web.Persistence.Mapping;

/// <summary>One row once the first start was answered: what the institution said of itself.</summary>
public sealed class InstitutionTable
{
    public int Id { get; set; }
    public string Culture { get; set; } = "";
    public int FirstMonth { get; set; }
    public int FirstYear { get; set; }
}
