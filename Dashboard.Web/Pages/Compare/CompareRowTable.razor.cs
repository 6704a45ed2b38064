using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Compare;

/// <summary>The rows that count on one side only, in 元 with all their 分.</summary>
public sealed partial class CompareRowTable
{
    [Parameter, EditorRequired] public CompareRows Rows { get; set; } = default!;

    [Parameter, EditorRequired] public Func<int, string> ToPage { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Sums { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;
}
