using CsCheck;
using Dashboard.Domain.Audit;

namespace Dashboard.Tests.Domain.Audit;

/// <summary>Whatever is done to a chain of 1,000 records is found, at the record where it was done.</summary>
public sealed class AuditChainTests
{
    private const int Count = 1000;
    private static readonly AuditRecord[] Chain = Make(Count);
    private static readonly AuditHead Head = new(Count, Chain[^1].Hash);
    private static readonly Gen<int> Places = Gen.Int[0, Count - 1];

    /// <summary>Each field as text, and how another text gets into it.</summary>
    private static readonly (Func<AuditRecord, string?> Get, Func<AuditRecord, string, AuditRecord> With)[] Fields =
    [
        (r => r.Hash, (r, t) => r with { Hash = t }),
        (r => r.Change.Action, (r, t) => r with { Change = r.Change with { Action = t } }),
        (r => r.Change.Before, (r, t) => r with { Change = r.Change with { Before = t } }),
        (r => r.Change.After, (r, t) => r with { Change = r.Change with { After = t } }),
        (r => r.Change.Subject.Kind, (r, t) => Subject(r, s => s with { Kind = t })),
        (r => r.Change.Subject.Key, (r, t) => Subject(r, s => s with { Key = t })),
        (r => r.Change.Subject.Department, (r, t) => Subject(r, s => s with { Department = t })),
        (r => r.Change.Stamp.Reason, (r, t) => Stamp(r, s => s with { Reason = t })),
        (r => r.Change.Stamp.Actor.Name, (r, t) => Stamp(r, s => s with { Actor = s.Actor with { Name = t } })),
        (r => r.Change.Stamp.Actor.Origin, (r, t) => Stamp(r, s => s with { Actor = s.Actor with { Origin = t } })),
    ];

    [Fact]
    public void Chain_Untouched_IsWholeAndEndsAtItsHead()
    {
        AuditVerdict verdict = AuditChain.Verify(Chain, Head, Chain[499].Hash);
        verdict.ShouldBe(new AuditVerdict(Count, Head, null));
        verdict.IsWhole.ShouldBeTrue();
        AuditChain.Verify([], AuditHead.Start).ShouldBe(new AuditVerdict(0, AuditHead.Start, null));
    }

    [Fact]
    public void Field_WithOneCharacterChanged_IsFoundAtItsRecord() =>
        Gen.Select(Places, Gen.Int[0, Fields.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[1, 0xFF]).Sample(
            (place, field, position, flip) =>
            {
                AuditRecord old = Chain[place];
                char[] text = (Fields[field].Get(old) ?? "").ToCharArray();
                if (text.Length > 0) text[position % text.Length] = (char)(text[position % text.Length] ^ flip);
                ShouldBreak(With(place, Fields[field].With(old, new string(text))), place + 1, AuditProblem.ContentChanged);
            });

    [Fact]
    public void Field_LongerShorterOrGone_IsFoundAtItsRecord() =>
        Gen.Select(Places, Gen.Int[0, Fields.Length - 1], Gen.Bool).Sample((place, field, isLonger) =>
        {
            AuditRecord old = Chain[place];
            string? text = Fields[field].Get(old);
            string other = isLonger || string.IsNullOrEmpty(text) ? text + "0" : text[..^1];
            ShouldBreak(With(place, Fields[field].With(old, other)), place + 1, AuditProblem.ContentChanged);
        });

    [Fact]
    public void Moment_AMillisecondOff_IsFoundAtItsRecord() => Places.Sample(place =>
        ShouldBreak(With(place, Stamp(Chain[place], s => s with { RecordedAt = s.RecordedAt.AddMilliseconds(1) })), place + 1, AuditProblem.ContentChanged));

    [Fact]
    public void PreviousHash_Changed_IsABrokenLink() => Places.Sample(place =>
        ShouldBreak(With(place, Chain[place] with { PreviousHash = Chain[place].PreviousHash[..63] + "x" }), place + 1, AuditProblem.LinkBroken));

    [Fact]
    public void Number_Changed_IsFoundAtItsPlace() => Gen.Select(Places, Gen.Long[-5, 2000]).Where((place, number) => number != place + 1).Sample((place, number) =>
    {
        AuditVerdict verdict = AuditChain.Verify(With(place, Chain[place] with { Number = number }), Head);
        verdict.Records.ShouldBe(place);
        verdict.FirstBroken!.Problem.ShouldBe(number <= place ? AuditProblem.OutOfOrder : AuditProblem.NumberMissing);
        verdict.FirstBroken.Number.ShouldBe(number <= place ? number : place + 1);
    });

    [Fact]
    public void Record_RewrittenWithItsHash_BreaksTheLinkOfTheNext() => Gen.Int[0, Count - 2].Sample(place =>
    {
        AuditRecord forged = Subject(Chain[place], s => s with { Key = "forged" });
        ShouldBreak(With(place, forged with { Hash = AuditChain.HashOf(forged) }), place + 2, AuditProblem.LinkBroken);
    });

    [Fact]
    public void Record_TakenOut_IsMissingAtItsNumber() => Gen.Int[0, Count - 2].Sample(place =>
        ShouldBreak([.. Chain[..place], .. Chain[(place + 1)..]], place + 1, AuditProblem.NumberMissing));

    [Fact]
    public void Record_PutIn_IsOutOfOrder() => Gen.Select(Places, Gen.Int[1, Count]).Where((place, number) => number != place + 1).Sample((place, number) =>
    {
        AuditRecord extra = Chain[number - 1];
        AuditVerdict verdict = AuditChain.Verify([.. Chain[..place], extra, .. Chain[place..]], Head);
        verdict.FirstBroken.ShouldBe(new AuditBreak(number <= place ? number : place + 1, AuditProblem.OutOfOrder));
    });

    [Fact]
    public void Records_Swapped_AreOutOfOrder() => Gen.Select(Places, Places).Where((a, b) => a < b).Sample((first, second) =>
    {
        AuditRecord[] swapped = [.. Chain];
        (swapped[first], swapped[second]) = (swapped[second], swapped[first]);
        ShouldBreak(swapped, first + 1, AuditProblem.OutOfOrder);
        // The same with numbers that fit: the content no longer does.
        (swapped[first], swapped[second]) = (swapped[first] with { Number = first + 1 }, swapped[second] with { Number = second + 1 });
        ShouldBreak(swapped, first + 1, AuditProblem.LinkBroken);
    });

    [Fact]
    public void Tail_CutOff_IsFoundByHeadAndByAnEarlierHash() => Gen.Int[0, Count - 1].Sample(left =>
    {
        ShouldBreak(Chain[..left], left + 1, AuditProblem.TailMissing);
        AuditChain.Verify(Chain[..left]).IsWhole.ShouldBeTrue("without a head nobody can know");
        AuditChain.Verify(Chain[..left], null, Head.Hash).FirstBroken.ShouldBe(new AuditBreak(null, AuditProblem.KnownHeadMissing));
    });

    [Fact]
    public void Head_OfAnotherChain_Differs()
    {
        ShouldBreak(Chain, Count, AuditProblem.HeadDiffers, Head with { Hash = Chain[0].Hash });
        ShouldBreak(Chain, Count, AuditProblem.BeyondHead, new(Count - 1, Chain[^2].Hash));
    }

    [Fact]
    public void Chain_WrittenAnew_LacksTheHashNotedEarlier()
    {
        AuditRecord[] anew = Make(Count, "another");
        AuditChain.Verify(anew, new(Count, anew[^1].Hash), Chain[10].Hash).FirstBroken.ShouldBe(new AuditBreak(null, AuditProblem.KnownHeadMissing));
    }

    [Fact]
    public void Hash_OfAKnownRecord_IsWhatAnyoneCanCompute()
    {
        AuditChange change = new(new(DateTimeOffset.FromUnixTimeMilliseconds(1795320000000), new("命令行", "cli:zhang")), "batch-posted", new("batch", "1"), null, "{}");
        AuditRecord record = AuditChain.Next(AuditHead.Start, change);
        // python3: sha256(b"".join(struct.pack(">i", len(b)) + b or FF FF FF FF for each field))
        record.Hash.ShouldBe("f1fb59ca467edcf5af579296430ef0a1fa7ff4b788d165363e3776e2397d63ac");
        (record.Number, record.PreviousHash).ShouldBe((1, new string('0', 64)));
    }

    [Fact]
    public void Fields_WhoseTextMovesToTheNeighbour_HaveAnotherHash()
    {
        AuditRecord one = Subject(Chain[0], s => s with { Kind = "ab", Key = "c" }), other = Subject(Chain[0], s => s with { Kind = "a", Key = "bc" });
        AuditChain.HashOf(one).ShouldNotBe(AuditChain.HashOf(other));
        AuditChain.HashOf(Subject(one, s => s with { Department = "" })).ShouldNotBe(AuditChain.HashOf(Subject(one, s => s with { Department = null })));
    }

    [Fact]
    public void Stamp_FinerThanAMillisecondOrElsewhere_IsKeptInUtcMilliseconds()
    {
        DateTimeOffset at = new DateTimeOffset(2026, 11, 22, 12, 0, 0, 5, TimeSpan.FromHours(8)).AddTicks(1234);
        AuditStamp stamp = new(at, Actor.Anonymous);
        stamp.RecordedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 4, 0, 0, 5, TimeSpan.Zero));
        stamp.RecordedAt.Offset.ShouldBe(TimeSpan.Zero);
        (stamp with { RecordedAt = at }).ShouldBe(stamp);
    }

    [Fact]
    public void Text_WithHalfACharacter_IsMendedBeforeItIsHashed()
    {
        AuditRecord record = AuditChain.Next(AuditHead.Start, Chain[0].Change with { After = "a\ud800b" });
        record.Change.After.ShouldBe("a\ufffdb");
        AuditChain.Verify([record]).IsWhole.ShouldBeTrue();
    }

    private static void ShouldBreak(IEnumerable<AuditRecord> records, long number, AuditProblem problem, AuditHead? head = null) =>
        AuditChain.Verify(records, head ?? Head).FirstBroken.ShouldBe(new AuditBreak(number, problem));

    private static IEnumerable<AuditRecord> With(int place, AuditRecord record) => Chain.Select((old, i) => i == place ? record : old);

    private static AuditRecord Subject(AuditRecord record, Func<AuditSubject, AuditSubject> with) =>
        record with { Change = record.Change with { Subject = with(record.Change.Subject) } };

    private static AuditRecord Stamp(AuditRecord record, Func<AuditStamp, AuditStamp> with) =>
        record with { Change = record.Change with { Stamp = with(record.Change.Stamp) } };

    private static AuditRecord[] Make(int count, string name = "张三")
    {
        AuditRecord[] records = new AuditRecord[count];
        AuditHead head = AuditHead.Start;
        for (int i = 0; i < count; i++)
        {
            AuditStamp stamp = new(DateTimeOffset.UnixEpoch.AddSeconds(i), new(name, i % 2 == 0 ? "web:10.0.0.1" : "cli:root"), i % 3 == 0 ? "更正" : null);
            records[i] = AuditChain.Next(head, new(stamp, AuditActions.All[i % 7], new("batch", $"{i}", i % 5 == 0 ? "114001" : null), i % 4 == 0 ? "旧" : null, $"{{\"rows\":{i}}}"));
            head = new(records[i].Number, records[i].Hash);
        }

        return records;
    }
}
