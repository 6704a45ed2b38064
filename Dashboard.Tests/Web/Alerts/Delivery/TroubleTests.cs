using Bunit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Messages that do not arrive are told by the other channel to those in charge, once a day, and never of themselves.</summary>
public sealed class TroubleTests
{
    private static readonly DateOnly Tuesday = DeliveryOffice.Monday.AddDays(1);

    [Fact]
    public async Task Robots_Failing_AreToldToAdministratorsByMailOnceADay()
    {
        await using DeliveryOffice office = await OpenAsync();
        Administrator(office, "part", office.Ledger.Node("D").Id);
        office.Robots.IsDown = true;
        await office.RunAsync();
        await office.LiveAsync(TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(15));
        Told(office).ShouldBeEmpty("an hour has not passed");
        await office.LiveAsync(TimeSpan.FromHours(8), TimeSpan.FromMinutes(15));

        ReceivedMail mail = Told(office).ShouldHaveSingleItem();
        mail.To.ShouldBe(["boss@example.cn"]);
        mail.Subject.ShouldBe("年度绩效监控：1 条群机器人消息未送达");
        mail.Text.ShouldContain("仍在重试 1 条，已停止重试 0 条。");
        mail.Text.ShouldContain("2026-11-23 09:00");
        mail.Text.ShouldContain("最近一次答复：" + office.Ledger.Get<MessageLogStore>().Latest(9).Single(m => m.Channel == "robot").Said);
        mail.Text.ShouldContain("https://board.example.cn/settings/delivery");

        office.GoTo(Tuesday, 8, 15);
        await office.RunAsync();
        Told(office).Count.ShouldBe(1, "nobody is told at night");
        office.GoTo(Tuesday, 8, 30);
        await using TemporaryLedger other = await office.JoinAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => office.RunAsync(i % 2 == 0 ? office.Ledger : other))));
        Told(office).Count.ShouldBe(2);
        Told(office)[1].MessageId.ShouldNotBe(Told(office)[0].MessageId);
    }

    [Fact]
    public async Task Mail_Failing_IsToldToRobotsOfEverythingAndByTheBanner()
    {
        await using DeliveryOffice office = await OpenAsync();
        office.Robot("一所群", RobotVendor.WeCom, "key-part", department: "D1");
        office.Robot("外部", RobotVendor.Webhook, "key-hook");
        await office.Smtp.GoDownAsync();
        await office.RunAsync();
        await office.LiveAsync(TimeSpan.FromHours(5), TimeSpan.FromMinutes(15));

        Posts(office).Select(p => p.Robot).ShouldBe(["key-all", "key-hook"], ignoreOrder: true);
        ReceivedPost post = Posts(office).Single(p => p.Robot == "key-all");
        post.Shown.ShouldContain("年度绩效监控：2 封邮件未送达");
        post.Shown.ShouldContain("仍在重试 2 条");
        post.Links.ShouldContain("https://board.example.cn/settings/delivery");
        Posts(office).Single(p => p.Robot == "key-hook").Body.ShouldContain("\"alerts\":[],\"trouble\":{\"channel\":\"mail\",\"stuck\":2,\"givenUp\":0,\"since\":\"2026-11-23T09:00:00+08:00\"");

        await using ComponentContext context = PageContexts.On(office.Ledger, Cultures.Chinese);
        context.Time.AdjustTime(office.Ledger.Time.GetUtcNow());
        context.Render<DeliveryBanner>().Find("[role='status']").TextContent.ShouldContain("2 条预警消息没有送达。");
        await using ComponentContext part = PageContexts.On(office.Ledger, Cultures.Chinese, new Grant(Role.Admin, office.Ledger.Node("D").Id));
        part.Time.AdjustTime(office.Ledger.Time.GetUtcNow());
        part.Render<DeliveryBanner>().Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_GivenUp_IsToldOnce()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Robot("全部", RobotVendor.WeCom, "key-all");
        await office.Smtp.RefuseAsync("wang@example.cn");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();
        await office.RunAsync();
        Posts(office).ShouldHaveSingleItem().Shown.ShouldContain("仍在重试 0 条，已停止重试 1 条");
        Posts(office)[0].Shown.ShouldContain("550");
        await office.LiveAsync(TimeSpan.FromDays(3), TimeSpan.FromHours(2));
        Posts(office).Count.ShouldBe(1, "what was told and is not tried any more is in the log");
    }

    [Fact]
    public async Task Trouble_OfBothChannels_MakesNoTroubleOfItsOwn()
    {
        await using DeliveryOffice office = await OpenAsync();
        await office.Smtp.GoDownAsync();
        office.Robots.IsDown = true;
        await office.LiveAsync(TimeSpan.FromDays(3), TimeSpan.FromHours(2));
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble'").ShouldBe(2, "one for each channel: the newest day replaces what did not leave");
        office.Robots.IsDown = false;
        await office.Smtp.ComeBackAsync();
        await office.LiveAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));
        Told(office).ShouldHaveSingleItem().Subject.ShouldBe("年度绩效监控：1 条群机器人消息未送达");
        Posts(office).ShouldHaveSingleItem().Shown.ShouldContain("2 封邮件未送达");
        await office.LiveAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(2));
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble'").ShouldBe(2);
    }

    [Fact]
    public async Task Trouble_ThatIsGivenUpItself_IsToldToNobody()
    {
        await using DeliveryOffice office = await OpenAsync();
        await office.RunAsync();
        await office.Smtp.RefuseAsync("wang@example.cn");
        office.Robots.Remove("key-all");
        office.Raise("L2", isCritical: true);
        office.Ledger.Run("DELETE FROM AlertNotice WHERE Channel='robot'");
        office.Evaluate();
        office.Ledger.Run("DELETE FROM AlertNotice WHERE Channel='robot'");
        await office.LiveAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(2));
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble' AND Channel='robot' AND State='given-up'").ShouldBe(1);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble'").ShouldBe(1);
        Told(office).ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrator_WhoNoLongerIsOne_IsNotToldAnyMore()
    {
        await using DeliveryOffice office = await OpenAsync();
        await office.RunAsync();
        int mails = office.Smtp.Count();
        office.Raise("L2", isCritical: true);
        office.Evaluate();
        office.Robots.IsDown = true;
        await office.Smtp.GoDownAsync();
        await office.LiveAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(30));
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble' AND Channel='mail' AND State='waiting'").ShouldBe(1);
        Session.Give(office.Ledger, "boss", new Grant(Role.Auditor, null));
        await office.Smtp.ComeBackAsync();
        await office.LiveAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(30));
        office.Smtp.Count().ShouldBeGreaterThan(mails, "other mail arrives");
        Told(office).ShouldBeEmpty();
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='trouble' AND Channel='mail' AND State='dropped'").ShouldBe(1);
    }

    [Fact]
    public async Task Trouble_InEnglish_IsToldInEnglish()
    {
        await using DeliveryOffice office = await OpenAsync();
        office.Robots.IsDown = true;
        await using TemporaryLedger english = await office.Ledger.JoinAsync(new Dictionary<string, string?>(office.Settings) { ["Institution:Culture"] = "en" });
        await office.RunAsync(english);
        office.Wait(TimeSpan.FromHours(2));
        await office.RunAsync(english);
        Told(office).ShouldHaveSingleItem().Subject.ShouldBe("Annual performance: 1 messages to group robots have not arrived");
    }

    /// <summary>An officer and an administrator with mail, a robot of everything, and something critical to tell.</summary>
    private static async Task<DeliveryOffice> OpenAsync()
    {
        DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        Administrator(office, "boss");
        office.Robot("全部", RobotVendor.WeCom, "key-all");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        return office;
    }

    private static void Administrator(DeliveryOffice office, string name, int? department = null)
    {
        Session.Open(office.Ledger, name, new Grant(Role.Admin, department));
        office.Ledger.Get<WishStore>().Save(name, new($"{name}@example.cn", true), office.Stamp).ShouldBeTrue();
    }

    private static IReadOnlyList<ReceivedMail> Told(DeliveryOffice office) => [.. office.Smtp.Mails().Where(m => m.Subject.Contains("未送达", StringComparison.Ordinal) || m.Subject.Contains("have not arrived", StringComparison.Ordinal))];

    private static IReadOnlyList<ReceivedPost> Posts(DeliveryOffice office) => [.. office.Robots.Posts.Where(p => p.Code == 0 && p.Body.Contains("未送达", StringComparison.Ordinal))];
}
