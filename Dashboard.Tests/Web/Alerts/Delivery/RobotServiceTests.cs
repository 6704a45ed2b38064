using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Robots from the form to the group: sealed, signed, scoped, tried.</summary>
public sealed class RobotServiceTests
{
    public static TheoryData<string> Vendors => [.. Enum.GetNames<RobotVendor>()];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Alert_ForARobotOfEachVendor_ArrivesSigned(string name)
    {
        RobotVendor vendor = Enum.Parse<RobotVendor>(name);
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Robot("群", vendor, "key-1", secret: vendor == RobotVendor.WeCom ? null : "SEC-of-the-group");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();

        ReceivedPost post = office.Robots.Posts.ShouldHaveSingleItem();
        post.IsTaken.ShouldBeTrue(post.Body);
        office.State("robot").ShouldBe("sent");
        if (vendor != RobotVendor.Webhook)
        {
            post.Shown.ShouldContain("L1 尾款");
            return;
        }

        JsonNode alert = JsonNode.Parse(post.Body)!["alerts"]!.AsArray().ShouldHaveSingleItem()!;
        alert["key"]!.GetValue<string>().ShouldBe("payment-overdue/milestone:L1/2026-11-01/尾款/1");
        alert["figure"]!.GetValue<decimal>().ShouldBe(12m);
        alert["threshold"]!.GetValue<decimal>().ShouldBe(0m);
        alert["severity"]!.GetValue<string>().ShouldBe("critical");
    }

    [Fact]
    public async Task Test_WithTheWrongSecret_SaysWhatTheGroupAnswered()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        string address = office.Robots.Add(RobotVendor.DingTalk, "key-1", "SEC-right");
        RobotService robots = office.Ledger.Get<RobotService>();
        robots.Save(new(0, ChannelKind.DingTalk, "群", null, AlertSeverity.Warning, true, address, "SEC-wrong"), Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.Done);
        string id = RobotStore.Key(office.Ledger.Get<RobotStore>().All().Single().Id);

        DeliveryResult wrong = (await office.Ledger.Get<TestService>().SendAsync("robot", id, Person.Local, Actor.Anonymous, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        wrong.Outcome.ShouldBe(DeliveryOutcome.Later);
        wrong.Said.ShouldContain("310000");
        office.Wait(TimeSpan.FromSeconds(10));
        robots.Save(new(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture), ChannelKind.DingTalk, "群", null, AlertSeverity.Warning, true, null, "SEC-right"), Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.Done);
        (await office.Ledger.Get<TestService>().SendAsync("robot", id, Person.Local, Actor.Anonymous, TestContext.Current.CancellationToken)).ShouldNotBeNull().Outcome.ShouldBe(DeliveryOutcome.Delivered);
        office.Ledger.Get<MessageLogStore>().Trouble(office.Ledger.Time.GetUtcNow()).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task Save_AddressAndSecret_StandNowhereInTheOpen()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Robot("群", RobotVendor.DingTalk, "very-secret-key", secret: "SEC-very-secret");
        string all = office.Ledger.Dump();
        all.ShouldContain("群");
        all.ShouldNotContain("very-secret");
        office.Ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.RobotAdded}'").ShouldBe(1);
    }

    [Fact]
    public async Task Save_HostNobodyAllowed_NamesTheLineToAdd()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        RobotService robots = office.Ledger.Get<RobotService>();
        RobotForm form = new(0, ChannelKind.DingTalk, "群", null, AlertSeverity.Warning, true, "https://oapi.dingtalk.com/robot/send?access_token=1", null);
        robots.Save(form, Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.HostNotAllowed);
        robots.MissingHost(form.Address).ShouldBe("oapi.dingtalk.com");
        robots.MissingHost("http://10.1.2.3:8080/hook").ShouldBe("http://10.1.2.3:8080");
        robots.MissingHost(office.Robots.Root + "/hooks/1").ShouldBeNull();
    }

    [Fact]
    public async Task Alert_OfAnotherDepartmentOrLessGrave_IsNotTold()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Robot("二所", RobotVendor.WeCom, "key-2", department: "D2");
        office.Robot("全部", RobotVendor.WeCom, "key-0");
        office.Robot("紧急", RobotVendor.WeCom, "key-c", from: AlertSeverity.Critical);
        office.Raise("L1");
        office.Evaluate();
        await office.RunAsync();
        office.GoTo(DeliveryOffice.Monday.AddDays(1), 8, 30);
        await office.RunAsync();
        office.Robots.Posts.Select(p => p.Robot).ShouldBe(["key-0"]);
    }
}
