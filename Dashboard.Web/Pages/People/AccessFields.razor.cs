using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>The fields for what and where.</summary>
public sealed partial class AccessFields
{
    private const char Indentation = '\u3000';

    [Parameter, EditorRequired] public AccessChoice Access { get; set; } = new();

    [Parameter] public EventCallback<AccessChoice> AccessChanged { get; set; }

    [Parameter, EditorRequired] public IReadOnlyList<DepartmentOption> Departments { get; set; } = [];

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Roles { get; set; } = default!;

    private Task ChangeRoleAsync(ChangeEventArgs change) =>
        Enum.TryParse(change.Value as string, out Role role) && Enum.IsDefined(role) ? AccessChanged.InvokeAsync(Access with { Role = role }) : Task.CompletedTask;

    private Task ChangeDepartmentAsync(ChangeEventArgs change) => AccessChanged.InvokeAsync(Access with { Department = change.Value as string ?? "" });

    private static string Indent(DepartmentOption option) => new(Indentation, option.Depth);
}
