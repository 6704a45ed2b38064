using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class RowEffectsTests
{
    private static readonly HeadingMap Map = HeadingMap.Of(ImportKind.Plan);

    [Fact]
    public void Rows_OfOneEffect_AreCountedInFullAndShownInPart()
    {
        RowEffects effects = new();
        for (int i = 1; i <= RowEffects.Shown + 20; i++) effects.Add(RowEffect.Unchanged, Row(i));
        effects.Add(RowEffect.Rejected, Row(900));
        (effects.Count(RowEffect.Unchanged), effects.Count(RowEffect.Rejected), effects.Count(RowEffect.New)).ShouldBe((120, 1, 0));
        effects.First(RowEffect.Unchanged).Select(r => r.Number).ShouldBe(Enumerable.Range(1, RowEffects.Shown));
        effects.First(RowEffect.New).ShouldBeEmpty();
    }

    [Fact]
    public void Row_ThatSeemedUnchanged_ChangesItsPlace()
    {
        RowEffects effects = new();
        effects.Add(RowEffect.Unchanged, Row(1));
        effects.Add(RowEffect.Unchanged, Row(2));
        effects.Revise(Row(1));
        effects.First(RowEffect.Unchanged).Select(r => r.Number).ShouldBe([2]);
        effects.First(RowEffect.Changed).Select(r => r.Number).ShouldBe([1]);
        (effects.Count(RowEffect.Unchanged), effects.Count(RowEffect.Changed)).ShouldBe((1, 1));
    }

    private static RowCells Row(int number) => new(number, ["L1", "3", "5"], Map);
}
