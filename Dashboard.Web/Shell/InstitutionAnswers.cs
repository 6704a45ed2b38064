namespace Dashboard.Web.Shell;

/// <summary>What an institution says of itself at its first start.</summary>
/// <param name="Culture">The language of jobs and of people who chose none.</param>
/// <param name="FirstMonth">The month with which the fiscal year begins.</param>
/// <param name="FirstYear">The first fiscal year in which it works here.</param>
public sealed record InstitutionAnswers(string Culture, int FirstMonth, int FirstYear);
