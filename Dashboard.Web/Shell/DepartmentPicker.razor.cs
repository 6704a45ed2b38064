using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>The department, in the bar of every page. Choosing changes the address and nothing else.</summary>
public sealed partial class DepartmentPicker
{
    private const char Indentation = '\u3000';
    private DepartmentChoices choices = new(null, []);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private DepartmentChoicesReader Reader { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => choices = Reader.Read(await People.CurrentAsync(), Query.Department);

    private void Change(ChangeEventArgs change)
    {
        if (change.Value is string { Length: > 0 } code) Navigation.NavigateTo(DashboardUrls.ToDepartment(Navigation.Uri, code));
    }

    private static string Indent(DepartmentChoice choice) => new(Indentation, choice.Depth);
}
