using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Who is told what and when, by a real mail server.</summary>
public sealed class DeliveryServiceTests
{
    private static readonly DateOnly Monday = DeliveryOffice.Monday;

    [Fact]
    public async Task Critical_OfOneEvaluation_ArriveAtOnceInOneMail()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        for (int i = 1; i <= 5; i++) office.Raise($"L{i}", isCritical: true, yuan: i * 10_000);
        office.Raise("L9");
        office.Evaluate();

        await office.RunAsync();

        ReceivedMail mail = office.Smtp.Mails().ShouldHaveSingleItem();
        mail.To.ShouldBe(["wang@example.cn"]);
        mail.Subject.ShouldBe("年度绩效监控：6 项新预警（5 项紧急）");
        mail.Text.ShouldContain("付款逾期：一所 5 个付款节点（合并）");
        mail.Text.ShouldContain("· L5 尾款：付款已逾期 12 天，未付 5.00 万元（阈值 0 天）；数据截至 2026-11-23");
        mail.Text.ShouldContain("https://board.example.cn/lines/L5");
        mail.Text.ShouldContain("· 另有 2 项，见系统");
        mail.Text.ShouldContain("· L9 项目：比应有进度慢 25.0 个百分点（阈值 10.0 个百分点），差额 0.10 万元；数据截至 2026-11-23");
    }

    [Fact]
    public async Task Critical_WhileTheDigestIsDone_ArrivesAloneAndTheRestTomorrow()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.GoTo(Monday, 8);
        office.Raise("L1");
        office.Evaluate();
        (await office.RunAsync()).ShouldBe(new(0, 0));
        office.GoTo(Monday, 8, 30);
        (await office.RunAsync()).ShouldBe(new(1, 1));
        office.Wait(TimeSpan.FromHours(1));
        office.Raise("L2");
        office.Raise("L3", isCritical: true);
        office.Evaluate();
        (await office.RunAsync()).ShouldBe(new(1, 1));
        (await office.RunAsync()).ShouldBe(new(0, 0));
        office.GoTo(Monday.AddDays(1), 8, 30);
        (await office.RunAsync()).ShouldBe(new(1, 1));

        office.Smtp.Mails().Select(m => m.Subject).ShouldBe(["年度绩效监控：1 项新预警", "年度绩效监控：1 项新预警（1 项紧急）", "年度绩效监控：1 项新预警"]);
        office.Smtp.Mails()[2].Text.ShouldContain("L2 项目");
        office.Ledger.Number("SELECT count(*) FROM AlertNotice WHERE Channel='mail' AND MessageId IS NULL").ShouldBe(0);
    }

    [Fact]
    public async Task Silenced_UntilTomorrow_IsToldAfterwards()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        office.Ledger.Run("UPDATE Alert SET SilentUntil=20261124");
        (await office.RunAsync()).ShouldBe(new(0, 0));
        office.GoTo(Monday.AddDays(1), 12);
        (await office.RunAsync()).ShouldBe(new(0, 0));
        office.GoTo(Monday.AddDays(2), 8, 30);
        (await office.RunAsync()).ShouldBe(new(1, 1));
    }

    [Fact]
    public async Task QuietDays_WithManyAlerts_EndInOneDigestOfWhatStillStands()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Ledger.Get<QuietStore>().Add(new(Monday, Monday.AddDays(2)), office.Stamp);
        for (int day = 0; day < 3; day++)
        {
            office.GoTo(Monday.AddDays(day), 10);
            office.Raise($"L{day}", isCritical: true);
            office.Raise($"L{day}");
            office.Evaluate();
            (await office.RunAsync()).ShouldBe(new(0, 0));
        }

        office.Recover("L1");
        office.Evaluate();
        office.GoTo(Monday.AddDays(3), 7);
        (await office.RunAsync()).ShouldBe(new(0, 0));
        office.GoTo(Monday.AddDays(3), 8, 30);
        (await office.RunAsync()).ShouldBe(new(1, 1));

        ReceivedMail mail = office.Smtp.Mails().ShouldHaveSingleItem();
        mail.Subject.ShouldBe("年度绩效监控：4 项新预警（2 项紧急）");
        mail.Text.ShouldNotContain("L1");
    }

    [Fact]
    public async Task Scope_LostBeforeSending_IsLeftOut()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        Session.Open(office.Ledger, "wang", new(Role.Officer, office.Ledger.Node("D1").Id), new Grant(Role.Officer, office.Ledger.Node("D2").Id));
        office.Ledger.Get<WishStore>().Save("wang", new("wang@example.cn", true), office.Stamp);
        office.Raise("L1", isCritical: true);
        office.Raise("L3", isCritical: true, department: "D2");
        office.Evaluate();
        await office.Smtp.GoDownAsync();
        (await office.RunAsync()).ShouldBe(new(1, 0));
        Session.Give(office.Ledger, "wang", new Grant(Role.Officer, office.Ledger.Node("D1").Id));
        await office.Smtp.ComeBackAsync();
        office.Wait(TimeSpan.FromMinutes(1));
        await office.RunAsync();

        ReceivedMail mail = office.Smtp.Mails().ShouldHaveSingleItem();
        mail.Subject.ShouldBe("年度绩效监控：1 项新预警（1 项紧急）");
        mail.Text.ShouldNotContain("L3");
    }

    [Theory]
    [InlineData("UPDATE Account SET LockoutEnd='9999-12-31 00:00:00+00:00'", "waiting")]
    [InlineData("DELETE FROM Account", "dropped")]
    [InlineData("DELETE FROM AccountGrant", "dropped")]
    [InlineData("UPDATE DeliveryWish SET IsMailOn=0", "dropped")]
    public async Task Recipient_GoneBeforeSending_GetsNothing(string change, string state)
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.Smtp.GoDownAsync();
        await office.RunAsync();
        office.Ledger.Run(change);
        await office.Smtp.ComeBackAsync();
        office.Wait(TimeSpan.FromMinutes(1));
        await office.RunAsync();

        office.Smtp.Mails().ShouldBeEmpty();
        office.State().ShouldBe(state);
    }

    [Fact]
    public async Task Machine_OfAnotherLanguage_SaysWhyInThatOfTheInstitution()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        office.Officer("wang");
        await office.Smtp.GoDownAsync();
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();

        office.Ledger.Get<MessageLogStore>().Latest(10).ShouldHaveSingleItem().Said.ShouldBe("连接不上邮件服务器，或连接中断");
        CultureInfo.CurrentUICulture.Name.ShouldBe("en");
    }

    [Fact]
    public async Task Refused_ForGood_IsGivenUpSaidAndSentAnew()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        await office.Smtp.RefuseAsync("wang@example.cn");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();

        MessageLogStore log = office.Ledger.Get<MessageLogStore>();
        MessageItem message = log.Latest(10).ShouldHaveSingleItem();
        message.State.ShouldBe("given-up");
        message.Said!.ShouldContain("550");
        log.Trouble(office.Ledger.Time.GetUtcNow()).ShouldBe(new(1, 0));
        await office.Smtp.AcceptAsync("wang@example.cn");
        log.Redeliver(message.Id, office.Stamp).ShouldBeTrue();
        (await office.RunAsync()).ShouldBe(new(0, 1));
        log.Redeliver(message.Id, office.Stamp).ShouldBeFalse();
        log.Trouble(office.Ledger.Time.GetUtcNow()).ShouldBe(new(0, 0));
        office.Ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.MessageRedelivered}'").ShouldBe(1);
    }

    [Fact]
    public async Task PutOff_Again_WaitsTwiceAsLongUntilItIsGivenUp()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        await office.Smtp.PutOffAsync(1_000_000);
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        List<int> waits = [];
        for (int i = 0; i < 9; i++)
        {
            await office.RunAsync();
            MessageItem message = office.Ledger.Get<MessageLogStore>().Latest(1).Single();
            message.Attempts.ShouldBe(i + 1);
            TimeSpan wait = message.NextAt - office.Ledger.Time.GetUtcNow();
            waits.Add((int)wait.TotalMinutes);
            office.Wait(wait);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
        office.GoTo(Monday.AddDays(8), 12);
        await office.RunAsync();
        office.State().ShouldBe("given-up");
    }
}
