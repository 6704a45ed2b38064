using MailKit.Security;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>By which server mail goes out. Bound from the section "Mail"; without a host there is no mail.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    private const int SlowestServer = 60;

    private static readonly Dictionary<string, (SecureSocketOptions Way, int Port)> Ways = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = (SecureSocketOptions.None, 25),
        ["startTls"] = (SecureSocketOptions.StartTls, 587),
        ["tls"] = (SecureSocketOptions.SslOnConnect, 465),
    };

    public string? Host { get; set; }

    /// <summary>By default the usual port of the way of encryption: 25, 587 or 465.</summary>
    public int? Port { get; set; }

    /// <summary>"none", "startTls" or "tls". STARTTLS is demanded, never only tried.</summary>
    public string Security { get; set; } = "startTls";

    /// <summary>A PEM file with the authority of the institution, where the certificate of the server comes from it; no other counts then.</summary>
    public string? AuthorityFile { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>A file that holds the password alone; it is read anew for every connection.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; set; }

    public string? FromName { get; set; }

    /// <summary>How long one waits for any answer of the server.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Whether there is a server at all.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public SecureSocketOptions Way => Ways[Security].Way;

    public int UsedPort => Port ?? Ways[Security].Port;

    public TimeSpan Patience => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>What is wrong with these settings, all of it; empty when nothing is. Says no password.</summary>
    public IEnumerable<string> Problems() => IsOn ? [.. ServerProblems(), .. SenderProblems(), .. PasswordProblems()] : [];

    /// <summary>The password as it is now.</summary>
    public string ReadPassword() => PasswordFile is null ? Password ?? string.Empty : File.ReadAllText(PasswordFile).TrimEnd('\r', '\n');

    private IEnumerable<string> ServerProblems()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown) yield return $"Mail:Host: 「{Host}」 is no host (example: mail.example.cn).";
        if (Port is < 1 or > 65535) yield return $"Mail:Port: {Port} is not a number 1–65535.";
        if (!Ways.ContainsKey(Security)) yield return $"Mail:Security: 「{Security}」 is none of none, startTls, tls.";
        if (AuthorityFile is not null && !File.Exists(AuthorityFile)) yield return $"Mail:AuthorityFile: there is no file {AuthorityFile}.";
        if (TimeoutSeconds is < 1 or > SlowestServer) yield return $"Mail:TimeoutSeconds: {TimeoutSeconds} is not a number 1–{SlowestServer}.";
    }

    private IEnumerable<string> SenderProblems()
    {
        if (MailLetter.Mailbox(From, null) is null) yield return $"Mail:From: 「{From}」 is no mail address (example: dashboard@example.cn).";
        if (FromName is not null && FromName.Any(char.IsControl)) yield return "Mail:FromName: it holds a line break or another control character.";
    }

    private IEnumerable<string> PasswordProblems()
    {
        bool hasUser = !string.IsNullOrEmpty(User), hasPassword = Password is not null || PasswordFile is not null;
        if (hasUser != hasPassword) yield return "Mail:User, Mail:Password: give both (the password also by Mail:PasswordFile), or neither.";
        if (Password is not null && PasswordFile is not null) yield return "Mail:Password, Mail:PasswordFile: give one of them.";
        if (PasswordFile is not null && !File.Exists(PasswordFile)) yield return $"Mail:PasswordFile: there is no file {PasswordFile}.";
    }
}
