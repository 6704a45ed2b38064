using System.Globalization;
using Dashboard.Domain.People;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Security;

/// <summary>What is asked at a first start, as it was typed.</summary>
public sealed class SetUpForm
{
    /// <summary>The most characters of the code of a department, and of its name.</summary>
    public const int LongestCode = 50, LongestOrganisation = 200;

    public string? Culture { get; set; }

    public string? OrganisationCode { get; set; }

    public string? OrganisationName { get; set; }

    public string? FirstMonth { get; set; }

    public string? FirstYear { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }

    /// <summary>The answers; null when one of them cannot be.</summary>
    internal InstitutionAnswers? Answers => Whole(FirstMonth) is { } month && Whole(FirstYear) is { } year ? new(Culture ?? "", month, year) : null;

    /// <summary>What is wrong, field by field: the name of the field and the code of the sentence.</summary>
    /// <param name="asksForOrganisation">Whether there is no department yet.</param>
    internal IEnumerable<(string Field, string Problem)> Problems(bool asksForOrganisation)
    {
        if (Culture is null || !Cultures.All.Contains(Culture)) yield return (nameof(Culture), "Choose");
        if (asksForOrganisation && !IsLine(OrganisationCode, LongestCode)) yield return (nameof(OrganisationCode), nameof(OrganisationCode));
        if (asksForOrganisation && !IsLine(OrganisationName, LongestOrganisation)) yield return (nameof(OrganisationName), nameof(OrganisationName));
        if (Whole(FirstMonth) is not (>= 1 and <= 12)) yield return (nameof(FirstMonth), "Choose");
        if (Whole(FirstYear) is not (>= InstitutionOptions.Earliest and <= InstitutionOptions.Latest)) yield return (nameof(FirstYear), "Choose");
        if (!AccountNames.IsAllowed((Name ?? "").Trim())) yield return (nameof(Name), AccountProblems.InvalidName);
    }

    private static bool IsLine(string? text, int longest) =>
        (text ?? "").Trim() is { Length: > 0 } line && line.Length <= longest && !line.Any(char.IsControl);

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
