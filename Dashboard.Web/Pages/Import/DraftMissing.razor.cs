using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>Payments that the ledger has and the file leaves out, though it repeats their neighbours, and what to do about them.</summary>
public sealed partial class DraftMissing
{
    private static readonly int[] Columns = [0, 1, 3, 5, 6];

    [Parameter, EditorRequired] public MissingPayments Missing { get; set; } = MissingPayments.None;

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    private static IReadOnlyList<string> Headings { get; } = [.. Columns.Select(c => ImportTemplate.Columns(ImportKind.Payments)[c].Heading)];

    private string Batches => string.Join(Texts["Missing.And"], Missing.Batches);

    private static string Yuan(Money money) => money.Yuan.ToString("N2", CultureInfo.CurrentCulture);
}
