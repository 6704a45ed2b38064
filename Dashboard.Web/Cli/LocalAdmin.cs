using Dashboard.Domain.Audit;

namespace Dashboard.Web.Cli;

/// <summary>Who calls from the command line: an admin of this machine, under the name the operating system knows.</summary>
internal static class LocalAdmin
{
    public static Actor Actor => new("命令行", $"cli:{Environment.UserName}");
}
