namespace Dashboard.Web.Persistence;

/// <summary>The one folder that holds everything an installation must keep.</summary>
public sealed record DataDirectory(string Path)
{
    public string DatabaseFile => System.IO.Path.Combine(Path, "dashboard.db");

    /// <summary>Where uploaded files wait until they are imported.</summary>
    public string Inbox => System.IO.Path.Combine(Path, "inbox");

    /// <summary>The keys that protect sessions.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string LockFile(string name) => System.IO.Path.Combine(Path, $"{name}.lock");

    /// <summary>Makes the folder; only its owner may look inside.</summary>
    public DataDirectory Ensure()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Inbox);
            Directory.CreateDirectory(Keys);
        }
        else
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            if (!Directory.Exists(Path)) Directory.CreateDirectory(Path, OwnerOnly);
            Directory.CreateDirectory(Inbox, OwnerOnly);
            Directory.CreateDirectory(Keys, OwnerOnly);
        }

        return this;
    }
}
