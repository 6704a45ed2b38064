namespace Dashboard.Domain.Assessment;

/// <summary>What the ledger knows of the year a draft speaks of.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Adjusted">The budget at the end of the year. Example: 9,542,500.00 元.</param>
/// <param name="Executed">What was paid in it.</param>
/// <param name="Score">The score of the whole department, or null when there is none.</param>
/// <param name="Grade">Its grade, or null.</param>
/// <param name="Quantities">The last numbers of its indicators.</param>
public sealed record DraftFacts(int Year, Money Adjusted, Money Executed, decimal? Score, string? Grade, IReadOnlyList<FactQuantity> Quantities);

/// <summary>A number the ledger holds of something.</summary>
/// <param name="Name">Of what. Example: "组建单独基层工会".</param>
/// <param name="Value">In its unit.</param>
/// <param name="Unit">May begin with 万 or 亿; null when none was given. Example: "家".</param>
public sealed record FactQuantity(string Name, decimal Value, string? Unit);
