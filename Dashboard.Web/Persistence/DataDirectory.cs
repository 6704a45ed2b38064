namespace Dashboard.Web.Persistence;

/// <summary>The one folder that holds everything an installation must keep.</summary>
public sealed record DataDirectory(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The name of the folder of the packs of rules that an installation has of its own.</summary>
    public const string PoliciesFolder = "policies";

    /// <summary>The name of the folder of the files that prove results.</summary>
    public const string EvidenceFolder = "evidence";

    public string DatabaseFile => System.IO.Path.Combine(Path, "dashboard.db");

    /// <summary>Where uploaded files wait until they are imported.</summary>
    public string Inbox => System.IO.Path.Combine(Path, "inbox");

    /// <summary>The keys that protect sessions.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Where the packs of rules stand that an installation has of its own.</summary>
    public string Policies => System.IO.Path.Combine(Path, PoliciesFolder);

    /// <summary>Where the files lie that prove results, each under the hash of its content.</summary>
    public string Evidence => System.IO.Path.Combine(Path, EvidenceFolder);

    /// <summary>Where backups lie, and what a restore replaced.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>The log of the server.</summary>
    public string Logs => System.IO.Path.Combine(Path, "logs");

    public string LockFile(string name) => System.IO.Path.Combine(Path, $"{name}.lock");

    /// <summary>Makes the folder; only its owner may look inside.</summary>
    public DataDirectory Ensure()
    {
        EnsureFolder(Path);
        EnsureFolder(Inbox);
        EnsureFolder(Keys);
        return this;
    }

    /// <summary>Makes a folder that only its owner may look into; one that exists keeps its rights.</summary>
    public static string EnsureFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, OwnerOnly);
        return path;
    }
}
