using Dashboard.Domain.People;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>Says at the start what will not work as it was perhaps meant, and is no mistake of the settings by itself.</summary>
internal sealed class SingleSignOnNotice(SingleSignOnOptions options, DepartmentStore departments, AccountStore accounts, ILogger<SingleSignOnNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string code in options.Roles.Select(role => role.Department).Where(code => code != DirectoryRole.All).Distinct().Where(code => departments.Find(code, Scope.Everything) is null))
            log.LogWarning("统一登录：没有单位「{Code}」，对应的角色暂不生效。SingleSignOn:Roles names a department that does not exist; it gives nothing.", code);
        if (options.IsLocalForEmergencies && !accounts.IsAnyoneForEmergencies())
            log.LogWarning("没有可用的应急账号；统一登录中断时将无人能登录。请执行 user add 用户名 --emergency。There is no emergency account: nobody could sign in without the provider.");
        if (options.PublicAddress.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            log.LogWarning("统一登录：SingleSignOn:PublicAddress 不是 https，登录在网络上不加密。People sign in over plain http.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
