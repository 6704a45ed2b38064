using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shell;

/// <summary>Every page, in the frame of those who are signed in, or alone.</summary>
public sealed partial class Routes
{
    /// <summary>Whether nobody is signed in, for whom the bar and the navigation would be dead ends.</summary>
    [Parameter] public bool IsForStranger { get; set; }

    private Type Layout => IsForStranger ? typeof(PlainLayout) : typeof(MainLayout);
}
