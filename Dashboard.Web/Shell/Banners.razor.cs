using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shell;

/// <summary>Everything that must be seen on each page. A banner that breaks is logged and left out; the page stays.</summary>
public sealed partial class Banners
{
    [Inject] private IEnumerable<BannerSource> Sources { get; set; } = default!;
}
