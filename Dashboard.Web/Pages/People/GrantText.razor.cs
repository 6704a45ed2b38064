using System.Globalization;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>A right in words: what, where, when, for whom.</summary>
public sealed partial class GrantText
{
    [Parameter, EditorRequired] public GrantRow Grant { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Roles { get; set; } = default!;

    private string? Days => (Grant.From, Grant.Until) switch
    {
        (null, null) => null,
        ({ } from, null) => Texts["Days.From", Word(from)].Value,
        (null, { } until) => Texts["Days.Until", Word(until)].Value,
        ({ } from, { } until) => Texts["Days.Both", Word(from), Word(until)].Value,
    };

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
