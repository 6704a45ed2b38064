using Dashboard.Web.Alerts.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

public sealed class RobotPaceTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider time = new(new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(ChannelKind.WeCom, 20)]
    [InlineData(ChannelKind.DingTalk, 20)]
    [InlineData(ChannelKind.Webhook, 7)]
    public void Robot_InOneMoment_GetsAMinutesShareAndNoMore(ChannelKind kind, int share)
    {
        RobotPace pace = new(time, 7);
        for (int i = 0; i < share; i++) pace.Take(Target(kind)).ShouldBe(TimeSpan.Zero);
        TimeSpan wait = pace.Take(Target(kind));
        wait.ShouldBeInRange(Minute, Minute + TimeSpan.FromSeconds(2));
        time.Advance(wait - TimeSpan.FromMilliseconds(1));
        pace.Take(Target(kind)).ShouldBe(TimeSpan.FromMilliseconds(1));
        time.Advance(TimeSpan.FromMilliseconds(1));
        pace.Take(Target(kind)).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(ChannelKind.WeCom, 20, 60)]
    [InlineData(ChannelKind.DingTalk, 20, 60)]
    [InlineData(ChannelKind.Feishu, 100, 60)]
    [InlineData(ChannelKind.Feishu, 5, 1)]
    [InlineData(ChannelKind.Webhook, 7, 60)]
    public void Sender_ThatSendsWheneverItMay_IsNeverTooFastInAnySpanAndHardlySlower(ChannelKind kind, int most, int seconds)
    {
        RobotPace pace = new(time, 7);
        List<DateTimeOffset> sent = [];
        Random chance = new(4711);
        DateTimeOffset end = time.GetUtcNow().AddMinutes(30);
        while (time.GetUtcNow() < end)
        {
            TimeSpan wait = pace.Take(Target(kind));
            if (wait == TimeSpan.Zero) sent.Add(time.GetUtcNow());
            time.Advance(wait == TimeSpan.Zero ? TimeSpan.FromMilliseconds(chance.Next(0, 40)) : wait);
        }

        for (int i = most; i < sent.Count; i++) (sent[i] - sent[i - most]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
        int perMinute = kind switch { ChannelKind.Feishu => 100, ChannelKind.Webhook => 7, _ => 20 };
        sent.Count.ShouldBeGreaterThan(perMinute * 29);
    }

    [Fact]
    public void Robots_OfSeveralGroups_DoNotWaitForEachOther()
    {
        RobotPace pace = new(time, 60);
        for (int i = 0; i < 20; i++) pace.Take(Target(ChannelKind.WeCom, "a")).ShouldBe(TimeSpan.Zero);
        pace.Take(Target(ChannelKind.WeCom, "a")).ShouldBeGreaterThan(TimeSpan.Zero);
        pace.Take(Target(ChannelKind.WeCom, "b")).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Pause_ThatTheReceiverAskedFor_IsKept()
    {
        RobotPace pace = new(time, 60);
        pace.Pause(Target(ChannelKind.DingTalk), RobotPace.DingTalkLock);
        pace.Take(Target(ChannelKind.DingTalk)).ShouldBe(TimeSpan.FromMinutes(10));
        time.Advance(TimeSpan.FromMinutes(10));
        pace.Take(Target(ChannelKind.DingTalk)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Mail_OfAnyNumber_HasNoPace()
    {
        RobotPace pace = new(time, 60);
        for (int i = 0; i < 1000; i++) pace.Take(Target(ChannelKind.Mail)).ShouldBe(TimeSpan.Zero);
    }

    private static DeliveryTarget Target(ChannelKind kind, string key = "a") => new(kind, $"https://robot.example/{key}", null);
}
