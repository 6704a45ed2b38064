using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>Narrows the history; a plain form, so that each search is an address.</summary>
public sealed partial class AuditSearch
{
    [Parameter, EditorRequired] public IReadOnlyList<string> Actors { get; set; } = [];

    [Parameter, EditorRequired] public AuditQuery Wanted { get; set; } = AuditQuery.Read(null, null, null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<AuditTexts> Texts { get; set; } = default!;
}
