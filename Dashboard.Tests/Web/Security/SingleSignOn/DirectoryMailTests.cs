using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>The mail address that the directory knows.</summary>
public sealed class DirectoryMailTests(DirectoryInstallation site) : IClassFixture<DirectoryInstallation>
{
    private static readonly AccountAct ByTest = new(Person.Local, Actor.System("test"));

    [Fact]
    public async Task Address_OfTheDirectory_IsTakenOnceWithItsRecord()
    {
        await using WebApplicationFactory<Program> mailing = WithMail();
        await ComeAsync(mailing, new("s-mail", "mail-taken", null, "officers") { Mail = "first@example.cn" });
        Mail("mail-taken").ShouldBe(("first@example.cn", true));
        AuditChange record = site.RecordsOf("mail-taken").Single(r => r.Action == AuditActions.DeliveryWishChanged);
        (record.Stamp.Actor, record.Before).ShouldBe((new("system", "web:single-sign-on"), """{"mail":null,"on":false,"weeklyBudget":7}"""));
        await ComeAsync(mailing, new("s-mail", "mail-taken", null, "officers") { Mail = "second@example.cn" });
        Mail("mail-taken").ShouldBe(("first@example.cn", true), "it has one");
        (await site.Ledger.Get<AccountService>().SetMailAsync("mail-taken", "", ByTest)).ShouldBeEmpty();
        await ComeAsync(mailing, new("s-mail", "mail-taken", null, "officers") { Mail = "second@example.cn" });
        Mail("mail-taken").ShouldBe((null, false), "somebody decided that there is none");
    }

    [Fact]
    public async Task Address_OfAnAccountThatIsThereAlready_IsTakenAtTheNextSignIn()
    {
        await ComeAsync(site.Factory, new("s-later", "mail-later", null, "officers") { Mail = "later@example.cn" });
        Mail("mail-later").ShouldBe((null, false), "without a mail server messages would only wait");
        await using WebApplicationFactory<Program> mailing = WithMail();
        await ComeAsync(mailing, new("s-later", "mail-later", null, "officers") { Mail = "later@example.cn", IsMailVerified = true });
        Mail("mail-later").ShouldBe(("later@example.cn", true));
    }

    [Theory]
    [InlineData("none", null, null)]
    [InlineData("broken", "two@example.cn, three@example.cn", null)]
    [InlineData("nested", "{\"address\":\"a@example.cn\"}", null)]
    [InlineData("doubted", "doubted@example.cn", false)]
    public async Task Address_ThatIsNoneOrDoubted_IsNotTaken(string name, string? mail, bool? isVerified)
    {
        await using WebApplicationFactory<Program> mailing = WithMail();
        await ComeAsync(mailing, new($"s-{name}", $"mail-{name}", null, "officers") { Mail = mail, IsMailVerified = isVerified });
        Mail($"mail-{name}").ShouldBe((null, false));
    }

    private WebApplicationFactory<Program> WithMail() => site.Factory.WithWebHostBuilder(
        host => host.UseSetting("Mail:Host", "mail.example.cn").UseSetting("Mail:From", "board@example.cn"));

    private async Task ComeAsync(WebApplicationFactory<Program> at, DirectoryPerson person)
    {
        using DirectoryVisitor visitor = new(at);
        (await visitor.SignInAsync(site, person)).ShouldBe(DashboardUrls.Overview);
    }

    private (string? Mail, bool IsOn) Mail(string name)
    {
        AccountItem account = site.Account(name).ShouldNotBeNull();
        return (account.Mail, account.IsMailOn);
    }
}
