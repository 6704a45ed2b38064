using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators.Coach;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>An indicator while it is typed: the cells of its row, beside those that stand in the ledger.</summary>
/// <param name="known">The cells as they stand; null for a new one.</param>
/// <param name="cells">The cells to begin with.</param>
public sealed class TargetDraft(IReadOnlyList<string>? known, IReadOnlyList<string> cells)
{
    public const int Code = 0, Department = 1, Line = 2, Level1 = 3, Level2 = 4, Name = 5, Sign = 6, Target = 7, Unit = 8, Weight = 9, Accumulation = 10, Owner = 11, Source = 12;

    public static int Width { get; } = ImportTemplate.Columns(ImportKind.Indicators).Count;

    /// <summary>What is typed, in the order of the template.</summary>
    public string[] Cells { get; } = [.. cells];

    public IReadOnlyList<string>? Known => known;

    public bool IsNew => known is null;

    /// <summary>Whether it is shown with all its fields from the start.</summary>
    public bool IsOpen { get; init; }

    public bool IsChanged => known is null || !Cells.Select(c => c.Trim()).SequenceEqual(known);

    /// <summary>Why it was not taken when it was last saved; null when it was, or nobody tried.</summary>
    public string? Problem { get; set; }

    public TypedTarget Typed => TypedTarget.Of(Cells);

    /// <summary>Takes over what the coach suggests, where that fills a cell without a figure being invented.</summary>
    /// <returns>Whether there was anything to take over.</returns>
    public bool Adopt(CoachSuggestion suggestion, EarlierTarget? last)
    {
        if (!CanAdopt(suggestion)) return false;
        switch (suggestion.Code)
        {
            case SuggestionCodes.UseUnit: Cells[Unit] = suggestion.Arguments[0]; break;
            case SuggestionCodes.OwnerAsLastYear: Cells[Owner] = suggestion.Arguments[0]; break;
            case SuggestionCodes.SourceAsLastYear: Cells[Source] = suggestion.Arguments[0]; break;
            case SuggestionCodes.MarkQualitative: Cells[Sign] = "定性"; break;
            case SuggestionCodes.AsLastYear: (Cells[Sign], Cells[Target], Cells[Unit]) = (last?.Target.Sign ?? "", suggestion.Arguments[0], ""); break;
            default: Cells[Target] = suggestion.Arguments[2] == Cells[Unit] ? suggestion.Arguments[1] : suggestion.Arguments[1] + suggestion.Arguments[2]; break;
        }

        return true;
    }

    /// <summary>Whether a suggestion says what to write, and not only what to find out.</summary>
    public static bool CanAdopt(CoachSuggestion suggestion) => suggestion.Code is SuggestionCodes.UseUnit or SuggestionCodes.OwnerAsLastYear or SuggestionCodes.SourceAsLastYear
        or SuggestionCodes.MarkQualitative or SuggestionCodes.AsLastYear or SuggestionCodes.LastTarget or SuggestionCodes.LastResult;
}
