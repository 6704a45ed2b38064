using CsCheck;
using Dashboard.Domain.Ledger;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class DepartmentTreeTests
{
    /// <summary>Each department hangs below an earlier one or at the top; then they are mixed.</summary>
    private static readonly Gen<Department[]> AnyForest =
        Gen.Int[0, 1000].Array[1, 60].SelectMany(seeds => Gen.Shuffle(
            (Department[])[.. seeds.Select((seed, i) => Unit($"D{i}", seed % (i + 1) == i ? null : $"D{seed % (i + 1)}"))]));

    [Fact]
    public void Build_OneAboveTwo_GivesTheDocumentedRanges()
    {
        DepartmentTree tree = Tree(Unit("B", "A"), Unit("C", "A"), Unit("A", null));
        tree.Ordered.Select(d => d.Code).ShouldBe(["A", "B", "C"]);
        tree.RangeOf("A").ShouldBe(new DepartmentRange(0, 2, 0));
        tree.RangeOf("B").ShouldBe(new DepartmentRange(1, 1, 1));
        tree.RangeOf("unknown").ShouldBeNull();
    }

    [Fact]
    public void Build_Nothing_IsAnEmptyTree() => Tree().Ordered.ShouldBeEmpty();

    [Fact]
    public void Build_UnknownParent_NamesAllBelowIt()
    {
        (DepartmentTree? tree, IReadOnlyList<string>? lost) = DepartmentTree.Build([Unit("A", null), Unit("B", "nobody"), Unit("C", "B")]);
        tree.ShouldBeNull();
        lost.ShouldBe(["B", "C"]);
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("B", "C")]
    public void Build_Circle_IsNamed(string first, string second)
    {
        Department[] circle = first == second ? [Unit(first, first)] : [Unit(first, second), Unit(second, first)];
        (DepartmentTree? tree, IReadOnlyList<string>? lost) = DepartmentTree.Build([Unit("top", null), .. circle]);
        tree.ShouldBeNull();
        lost.ShouldBe(circle.Select(d => d.Code));
    }

    [Fact]
    public void Build_CodesWithLeadingZeros_StayDifferent()
    {
        DepartmentTree tree = Tree(Unit("7", null), Unit("007", null), Unit("07", "007"));
        tree.Ordered.Select(d => d.Code).ShouldBe(["007", "07", "7"]);
    }

    [Fact]
    public void Build_SameCodeTwice_Throws() =>
        Should.Throw<ArgumentException>(() => DepartmentTree.Build([Unit("A", null), Unit("A", null)]));

    [Fact]
    public void Build_EmptyCode_ThrowsInsteadOfWalkingForEver() =>
        Should.Throw<ArgumentException>(() => DepartmentTree.Build([Unit(string.Empty, null)]));

    [Fact]
    public void Build_AnyForest_EverySubtreeIsOneRange() =>
        AnyForest.Sample(units =>
        {
            DepartmentTree tree = Tree(units);
            Dictionary<string, string?> parents = units.ToDictionary(u => u.Code, u => u.ParentCode);
            foreach (Department unit in units)
            {
                DepartmentRange range = tree.RangeOf(unit.Code)!.Value;
                string[] inRange = [.. tree.Ordered.Skip(range.Position).Take(range.End - range.Position + 1).Select(d => d.Code)];
                string[] below = [.. units.Select(u => u.Code).Where(code => Upwards(code, parents).Contains(unit.Code))];
                inRange.Order(StringComparer.Ordinal).ShouldBe(below.Order(StringComparer.Ordinal));
                inRange[0].ShouldBe(unit.Code);
                range.Depth.ShouldBe(Upwards(unit.Code, parents).Count() - 1);
            }
        }, iter: 300);

    [Fact]
    public void Build_AnyOrderOfDepartments_GivesTheSameTree() =>
        AnyForest.SelectMany(units => Gen.Shuffle(units), (units, mixed) => (units, mixed))
            .Sample(t => Tree(t.mixed).Ordered.ShouldBe(Tree(t.units).Ordered), iter: 300);

    [Theory]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void Build_DeepChain_DoesNotOverflowASmallStack(int depth)
    {
        Department[] chain = [.. Enumerable.Range(0, depth).Select(i => Unit($"D{i}", i == 0 ? null : $"D{i - 1}"))];
        DepartmentTree? tree = null;
        Thread small = new(() => tree = DepartmentTree.Build(chain).Tree, maxStackSize: 256 * 1024);
        small.Start();
        small.Join();
        tree!.RangeOf("D0").ShouldBe(new DepartmentRange(0, depth - 1, 0));
        tree.RangeOf($"D{depth - 1}").ShouldBe(new DepartmentRange(depth - 1, depth - 1, depth - 1));
    }

    private static IEnumerable<string> Upwards(string code, Dictionary<string, string?> parents)
    {
        for (string? at = code; at is not null; at = parents[at]) yield return at;
    }

    private static DepartmentTree Tree(params Department[] departments) =>
        DepartmentTree.Build(departments).Tree.ShouldNotBeNull();

    private static Department Unit(string code, string? parent) => new(code, $"单位 {code}", parent);
}
