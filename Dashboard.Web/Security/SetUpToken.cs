using System.Security.Cryptography;
using System.Text;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Security;

/// <summary>Guards the set-up of an installation: only who reads the log of this start can do it.</summary>
public sealed class SetUpToken(AccountStore accounts, ILogger<SetUpToken> log) : IHostedService
{
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether an account still has to be made, and this is the word that allows it.</summary>
    public bool Allows(string? word) =>
        !accounts.IsAnyone() && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word ?? ""), Encoding.UTF8.GetBytes(token));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!accounts.IsAnyone())
            log.LogWarning("尚未完成初始设置。请打开 {Address} 。Not set up yet: open this address.", DashboardUrls.ToSetUp(token));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
