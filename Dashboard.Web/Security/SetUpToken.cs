using System.Security.Cryptography;
using System.Text;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Security;

/// <summary>Guards the first account of an installation: only who reads the log of this start can make it.</summary>
public sealed class SetUpToken(AccountStore accounts, ILogger<SetUpToken> log) : IHostedService
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether an account still has to be made, and this is the word that allows it.</summary>
    public bool Allows(string? word) =>
        !accounts.IsAnyone() && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word ?? ""), Encoding.UTF8.GetBytes(token));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!accounts.IsAnyone())
            log.LogWarning("还没有账号。请打开 {Address} 建立管理员账号。No account yet: open this address to make the first one.", DashboardUrls.ToSetUp(token));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
