using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>Codes of an authenticator, each good for one sign-in.</summary>
public sealed class OneTimeAuthenticatorTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Code_UsedOnce_IsWorthNothingAfterwards()
    {
        using AccountVisitor sun = await AccountVisitor.WithAccountAsync(sample, "sun", Password);
        await sun.SignInAsync();
        await sun.SwitchOnAsync();
        using AccountVisitor second = sun.Elsewhere();
        await second.SignInAsync();
        string code = second.NextCode();
        (await second.GiveCodeAsync(code)).ShouldBe(DashboardUrls.Settings);
        using AccountVisitor thief = second.Elsewhere();
        await thief.SignInAsync();
        (await thief.GiveCodeAsync(code)).ShouldBe(DashboardUrls.ToTwoFactor(DashboardUrls.Settings, isRefused: true));
        (await thief.IsInAsync()).ShouldBeFalse();
        (await thief.GiveCodeAsync(thief.NextCode())).ShouldBe(DashboardUrls.Settings);
    }

    [Fact]
    public async Task Code_OlderThanTheLastOne_IsWorthNothing()
    {
        using AccountVisitor qian = await AccountVisitor.WithAccountAsync(sample, "qian", Password);
        await qian.SignInAsync();
        await qian.SwitchOnAsync();
        using AccountVisitor second = qian.Elsewhere();
        string older = second.NextCode(), newer = second.NextCode();
        await second.SignInAsync();
        (await second.GiveCodeAsync(newer)).ShouldBe(DashboardUrls.Settings);
        using AccountVisitor third = second.Elsewhere();
        await third.SignInAsync();
        (await third.GiveCodeAsync(older)).ShouldContain(DashboardUrls.Refused);
    }

    [Fact]
    public async Task Code_SentTwiceAtOnce_OpensOneSession()
    {
        using AccountVisitor zhou = await AccountVisitor.WithAccountAsync(sample, "zhou", Password);
        await zhou.SignInAsync();
        await zhou.SwitchOnAsync();
        AccountVisitor[] all = [.. Enumerable.Range(0, 4).Select(_ => zhou.Elsewhere())];
        foreach (AccountVisitor one in all) await one.SignInAsync();
        string code = zhou.NextCode();
        string[] led = await Task.WhenAll(all.Select(one => one.GiveCodeAsync(code)));
        led.Count(to => to == DashboardUrls.Settings).ShouldBe(1);
        foreach (AccountVisitor one in all) one.Dispose();
    }
}
