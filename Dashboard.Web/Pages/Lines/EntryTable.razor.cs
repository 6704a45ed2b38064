using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The entries that make the adjusted budget of a line; money that arrived is listed but not part of it.</summary>
public sealed partial class EntryTable
{
    [Parameter, EditorRequired] public IReadOnlyList<EntryItem> Entries { get; set; } = [];

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>Where the sum is explained.</summary>
    [Parameter] public string? SumHref { get; set; }

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private Money Adjusted => Entries.Where(e => e.Entry.Kind != BudgetEntryKind.Arrival)
        .Aggregate(Money.Zero, (sum, e) => sum + e.Entry.Amount);
}
