using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>The second step of a sign-in, through the forms that people use.</summary>
public sealed class TwoFactorTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task TwoFactor_SwitchedOn_AsksForACodeAtEachSignIn()
    {
        using AccountVisitor zhang = await AccountVisitor.WithAccountAsync(sample, "zhang", Password);
        await zhang.SignInAsync();
        (await zhang.SwitchOnAsync()).Length.ShouldBe(10);
        (await zhang.IsInAsync()).ShouldBeTrue("the sign-in that switched it on goes on");
        (await zhang.Client.GetStringAsync(DashboardUrls.Authenticator, TestContext.Current.CancellationToken)).ShouldNotContain(zhang.Key);
        using AccountVisitor elsewhere = zhang.Elsewhere();
        (await elsewhere.SignInAsync()).ShouldBe(DashboardUrls.ToTwoFactor(DashboardUrls.Settings));
        (await elsewhere.IsInAsync()).ShouldBeFalse();
        (await elsewhere.GiveCodeAsync(elsewhere.WrongCode)).ShouldBe(DashboardUrls.ToTwoFactor(DashboardUrls.Settings, isRefused: true));
        (await elsewhere.IsInAsync()).ShouldBeFalse();
        (await elsewhere.GiveCodeAsync(elsewhere.NextCode(), "//evil.example/")).ShouldBe(DashboardUrls.Overview);
        (await elsewhere.IsInAsync()).ShouldBeTrue();
        Actions("zhang").ShouldBe([AuditActions.AccountAdded, AuditActions.TwoFactorOn]);
        RecordsOf("zhang").ShouldNotContain(zhang.Key.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RecoveryCode_UsedOnce_IsWorthNothingAfterwards()
    {
        using AccountVisitor li = await AccountVisitor.WithAccountAsync(sample, "li", Password);
        await li.SignInAsync();
        string[] codes = await li.SwitchOnAsync();
        using AccountVisitor second = li.Elsewhere(), third = li.Elsewhere();
        await second.SignInAsync();
        (await second.GiveCodeAsync(codes[0].ToLowerInvariant())).ShouldBe(DashboardUrls.Settings);
        (await second.IsInAsync()).ShouldBeTrue();
        await third.SignInAsync();
        (await third.GiveCodeAsync(codes[0])).ShouldContain(DashboardUrls.Refused);
        (await third.IsInAsync()).ShouldBeFalse();
        (await third.GiveCodeAsync(codes[1])).ShouldBe(DashboardUrls.Settings);
        (await li.PostAsync(DashboardUrls.TwoFactorOff, ("proof", "wrong password"))).ShouldBe(DashboardUrls.ToAccount(OwnProblems.WrongProof));
        (await li.PostAsync(DashboardUrls.TwoFactorOff, ("proof", Password))).ShouldBe(DashboardUrls.ToAccount(null, "TwoFactorOff"));
        Actions("li").ShouldBe([AuditActions.AccountAdded, AuditActions.TwoFactorOn, AuditActions.RecoveryCodeUsed, AuditActions.RecoveryCodeUsed, AuditActions.TwoFactorOff]);
        RecordsOf("li").ShouldNotContain(codes[0]);
        using AccountVisitor last = li.Elsewhere();
        (await last.SignInAsync()).ShouldBe(DashboardUrls.Settings);
    }

    [Fact]
    public async Task SecondStep_WithoutTheFirst_LeadsToTheFirst()
    {
        using AccountVisitor nobody = new(sample, "nobody", Password);
        (await nobody.GiveCodeAsync("123456")).ShouldBe(DashboardUrls.ToSignIn(DashboardUrls.Settings));
    }

    private string[] Actions(string name) => [.. Records(name).Select(c => c.Action)];

    private string RecordsOf(string name) => string.Join('\n', Records(name).Select(c => $"{c.Before} {c.After} {c.Stamp.Reason}"));

    private IEnumerable<AuditChange> Records(string name) => sample.Ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1000)
        .Records.Reverse().Select(r => r.Change).Where(c => c.Subject == new AuditSubject(AuditSubjects.Account, name));
}
