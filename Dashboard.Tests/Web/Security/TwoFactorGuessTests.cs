using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>Someone has the password and guesses the second step.</summary>
public sealed class TwoFactorGuessTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    [Theory]
    [InlineData("000000", "digits")]
    [InlineData("ABCDE-FGHJK", "recovery")]
    public async Task Codes_Guessed_LockTheAccountForRightOnesToo(string guess, string name)
    {
        const string Password = "correct horse battery";
        using AccountVisitor owner = await AccountVisitor.WithAccountAsync(sample, name, Password);
        await owner.SignInAsync();
        string[] codes = await owner.SwitchOnAsync();
        using AccountVisitor guesser = owner.Elsewhere();
        await guesser.SignInAsync();
        for (int i = 0; i < 8; i++) (await guesser.GiveCodeAsync(name == "digits" ? guesser.WrongCode : guess)).ShouldContain(DashboardUrls.Refused);
        sample.Ledger.Get<AccountStore>().All(sample.Services.GetRequiredService<InstitutionClock>().NowAt).Single(a => a.Name == name).IsLocked.ShouldBeTrue();
        (await guesser.GiveCodeAsync(guesser.NextCode())).ShouldContain(DashboardUrls.Refused);
        (await guesser.GiveCodeAsync(codes[0])).ShouldContain(DashboardUrls.Refused);
        (await guesser.IsInAsync()).ShouldBeFalse();
    }
}
