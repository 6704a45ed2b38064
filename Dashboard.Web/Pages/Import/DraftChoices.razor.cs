using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>What only a person can say of a file: its sheet, its unit, its total, its columns, and whether zeros were lost.</summary>
public sealed partial class DraftChoices
{
    private string total = "";
    private string? problem;
    private ChangeGrounds? grounds;

    [Parameter, EditorRequired] public ImportDraft Draft { get; set; } = default!;

    [Parameter] public EventCallback<DraftOptions> OnRead { get; set; }

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private bool HasLostZeros => Draft.Report?.Rejected.Any(r => r.Code == RejectionCodes.LeadingZeros) == true;

    private bool IsLocked => Draft.Report?.Rejected.Any(r => r.Code == RejectionCodes.BookLocked) == true;

    private string Unit => Draft.Options.YuanPerUnit?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    private string UnitOfFile => (Draft.Table?.Headings is { } found ? found.Reading.Map?.YuanPerUnit ?? found.NoteUnit : null) is { } yuan
        ? Texts["Choice.UnitOfFile", Texts[$"Unit.{yuan.ToString("0", CultureInfo.InvariantCulture)}"].Value].Value
        : Texts["Choice.UnitUnsaid"].Value;

    protected override void OnInitialized()
    {
        total = Draft.Options.ExpectedTotal is { } expected ? expected.Yuan.ToString("0.00", CultureInfo.InvariantCulture) : "";
        grounds = Draft.Options.Grounds;
    }

    private Task ReadAsync(DraftOptions options) => OnRead.InvokeAsync(options);

    private Task CompareAsync()
    {
        Money? expected = Notation.Amount(total, 1m);
        problem = expected is null && total.Trim().Length > 0 ? Texts["Choice.NoAmount"].Value : null;
        return problem is null ? ReadAsync(Draft.Options with { ExpectedTotal = expected }) : Task.CompletedTask;
    }

    /// <summary>Half a reason is no reason: the file is read again when it is complete, or taken away.</summary>
    private Task GroundAsync(ChangeGrounds? changed)
    {
        grounds = changed;
        return changed is null or { IsComplete: true } ? ReadAsync(Draft.Options with { Grounds = changed }) : Task.CompletedTask;
    }

    private static decimal? UnitOf(string? word) => decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out decimal yuan) ? yuan : null;
}
