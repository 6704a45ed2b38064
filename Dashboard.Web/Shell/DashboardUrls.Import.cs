namespace Dashboard.Web.Shell;

/// <summary>Addresses of the import desk.</summary>
public static partial class DashboardUrls
{
    /// <summary>The file on the desk of who asks, with the reasons of its rejected rows.</summary>
    public const string ReturnedFile = "/export/returned";
}
