using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>When an alert opens, stays and ends, against a reference that looks at the whole story anew each time.</summary>
public sealed class AlertEngineTests
{
    private static readonly DateOnly Start = new(2026, 3, 1);

    /// <summary>Far back, back, between, at the threshold, beyond, and nothing to ask.</summary>
    private static readonly decimal?[] Figures = [7m, 8m, 8.5m, 9.99m, 10m, 10.01m, 12m, 13m, null];

    /// <summary>Enough, a 分 less, as little as an open alert may have, and too little; in 元.</summary>
    private static readonly decimal[] Amounts = [1_000m, 1_000m, 1_000m, 999.99m, 800m, 799.99m];

    /// <summary>A figure above 10 with 2 to clear and 1,000 元 at stake, for some days in a row.</summary>
    private static AlertRule RuleFor(int forDays) => AlertSamples.Rule(AlertRuleKind.BehindPlan, 10m, forDays, clearBy: 2m, leastYuan: 1_000m);

    [Fact]
    public void Step_BeyondForFiveDays_OpensOnTheSixthDay()
    {
        Story story = new(5);
        for (int day = 0; day < 5; day++) story.See(day, 11m).ShouldBe("");
        story.See(5, 11m).ShouldBe("Opened 1");
        story.See(6, 11m).ShouldBe("");
    }

    [Fact]
    public void Step_FirstDayWithoutWaiting_OpensAtOnce() => new Story(0).See(0, 10.01m).ShouldBe("Opened 1");

    [Fact]
    public void Step_ExactlyAtTheThreshold_DoesNotOpen() => new Story(0).See(0, 10m).ShouldBe("");

    [Fact]
    public void Step_TremblesAtTheThreshold_StaysOpenUntilItIsFarBack()
    {
        Story story = new(0);
        story.See(0, 11m).ShouldBe("Opened 1");
        story.See(1, 9m).ShouldBe("");
        story.See(2, 11m).ShouldBe("");
        story.See(3, 8.01m).ShouldBe("");
        story.See(4, 8m).ShouldBe("Recovered 1");
        story.See(5, 9m).ShouldBe("");
        story.See(6, 10.5m).ShouldBe("Opened 2");
    }

    [Fact]
    public void Step_MoneyTremblesAtTheLeastAmount_StaysOpenUntilItIsFarBack()
    {
        Story story = new(0);
        story.See(0, 11m, 999.99m).ShouldBe("");
        story.See(1, 11m, 1_000m).ShouldBe("Opened 1");
        foreach ((int day, decimal amount) in ((int, decimal)[])[(2, 999.99m), (3, 1_000m), (4, 999.99m), (5, 1_000m), (6, 800m)]) story.See(day, 11m, amount).ShouldBe("");
        story.See(7, 11m, 799.99m).ShouldBe("Recovered 1");
        story.See(8, 11m, 999.99m).ShouldBe("");
        story.See(9, 11m, 1_000m).ShouldBe("Opened 2");
    }

    [Fact]
    public void Step_WaitingAndOnceBelowTheLeastAmount_WaitsAnew()
    {
        Story story = new(2);
        foreach ((int day, decimal amount) in ((int, decimal)[])[(0, 1_000m), (1, 999.99m), (2, 1_000m), (3, 1_000m)]) story.See(day, 11m, amount).ShouldBe("");
        story.See(4, 11m, 1_000m).ShouldBe("Opened 1");
    }

    [Fact]
    public void Step_WaitingAndOnceBackAtTheThreshold_WaitsAnew()
    {
        Story story = new(3);
        foreach ((int day, decimal figure) in ((int, decimal)[])[(0, 11m), (1, 11m), (2, 10m), (3, 11m), (4, 11m), (5, 11m)]) story.See(day, figure).ShouldBe("");
        story.See(6, 11m).ShouldBe("Opened 1");
    }

    [Fact]
    public void Step_NothingToAskAnyMore_LapsesOnce()
    {
        Story story = new(0);
        story.See(0, 11m);
        story.See(1, null).ShouldBe("Lapsed 1");
        story.See(2, null).ShouldBe("");
        story.See(3, 11m).ShouldBe("Opened 2");
    }

    [Fact]
    public void Step_SameDayAgain_ChangesNothing()
    {
        Story story = new(1);
        story.See(0, 11m).ShouldBe("");
        story.See(0, 11m).ShouldBe("");
        story.See(1, 11m).ShouldBe("Opened 1");
        IReadOnlyDictionary<AlertKey, AlertTrack> before = story.Tracks.ToDictionary();
        story.See(1, 11m).ShouldBe("");
        story.Tracks.ShouldBe(before);
        story.See(1, 5m).ShouldBe("Recovered 1");
        story.See(1, 5m).ShouldBe("");
    }

    [Fact]
    public void Step_NeverBeyond_KeepsNoTrack()
    {
        Story story = new(3);
        story.See(0, 5m);
        story.See(1, 11m);
        story.Tracks.Count.ShouldBe(1);
        story.See(2, 5m);
        story.Tracks.ShouldBeEmpty();
    }

    [Fact]
    public void Step_OpenAndStaysOpen_TellsTheFigureOfTheDay()
    {
        AlertRule rule = RuleFor(0);
        AlertReading reading = Reading(rule, 12m);
        AlertKey key = new(rule.Id, reading.Subject.Word);
        AlertDay day = AlertEngine.Step(new Dictionary<AlertKey, AlertTrack> { [key] = new(Start, Start, 3) }, [reading], Start.AddDays(9));
        day.Standing[key].ShouldBe(reading);
        day.Changes.ShouldBeEmpty();
        day.Tracks.ShouldBeEmpty();
    }

    [Fact]
    public void Step_ManySubjects_DoNotTouchEachOther()
    {
        AlertRule rule = RuleFor(0);
        AlertReading a = Reading(rule, 12m, "a"), b = Reading(rule, 5m, "b"), c = Reading(rule, 12m, "c");
        AlertDay day = AlertEngine.Step(new Dictionary<AlertKey, AlertTrack> { [new(rule.Id, b.Subject.Word)] = new(Start, Start, 1), [new("gone", "line:x")] = new(Start, Start, 2) }, [a, b, c], Start.AddDays(1));
        day.Changes.Select(x => $"{x.Turn} {x.Key.Subject} {x.Episode}").ShouldBe(["Opened line:a 1", "Recovered line:b 1", "Opened line:c 1", "Lapsed line:x 2"]);
        day.Tracks[new("gone", "line:x")].ShouldBe(new AlertTrack(null, null, 2));
    }

    [Fact]
    public void Step_AnyStory_IsWhatTheReferenceSays() => Gen.Select(
        Gen.Int[0, 6],
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Figures.Length - 1].Select(i => Figures[i]), Gen.Int[0, Amounts.Length - 1].Select(i => Amounts[i])).Array[1, 40])
        .Sample(
            (forDays, steps) =>
            {
                Story story = new(forDays);
                List<(int Day, decimal? Figure, decimal Amount)> seen = [];
                int day = 0;
                foreach ((int later, decimal? figure, decimal amount) in steps)
                {
                    // 0 looks at the same day again, 2 leaves a day out.
                    day += later;
                    seen.Add((day, figure, amount));
                    story.See(day, figure, amount).ShouldBe(Reference(seen, forDays), $"for {forDays}: {string.Join(' ', seen)}");
                }
            },
            iter: 4_000);

    /// <summary>What the last look did, from the whole story.</summary>
    private static string Reference(List<(int Day, decimal? Figure, decimal Amount)> seen, int forDays)
    {
        bool isOpen = false;
        int episode = 0, since = -1;
        string last = "";
        foreach ((int day, decimal? figure, decimal amount) in seen)
        {
            last = "";
            if (figure is null or <= 10m || amount < 1_000m) since = -1;
            else if (since < 0) since = day;
            if (isOpen && figure is null) (isOpen, last) = (false, $"Lapsed {episode}");
            else if (isOpen && (figure <= 8m || amount < 800m)) (isOpen, last) = (false, $"Recovered {episode}");
            else if (!isOpen && since >= 0 && day - since >= forDays) (isOpen, last) = (true, $"Opened {++episode}");
        }

        return last;
    }

    private static AlertReading Reading(AlertRule rule, decimal figure, string key = "x", decimal? amount = null) =>
        new(rule, new(AlertSubjectKind.Line, key, key, "A"), figure, 10m, amount is { } yuan ? Money.FromYuan(yuan) : null);

    private sealed class Story(int forDays)
    {
        private readonly AlertRule rule = RuleFor(forDays);

        public Dictionary<AlertKey, AlertTrack> Tracks { get; } = [];

        /// <summary>A look at a day; null when there is nothing to ask.</summary>
        public string See(int day, decimal? figure, decimal? amount = null)
        {
            AlertDay done = AlertEngine.Step(Tracks, figure is { } f ? [Reading(rule, f, amount: amount)] : [], Start.AddDays(day));
            foreach ((AlertKey key, AlertTrack? track) in done.Tracks)
            {
                if (track is null) Tracks.Remove(key);
                else Tracks[key] = track;
            }

            return string.Join(", ", done.Changes.Select(c => $"{c.Turn} {c.Episode}"));
        }
    }
}
