using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class ImportProgressTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(2000)]
    public void Rows_OfAFileNobodyWaitsFor_EndWithoutBeingTaken(int rows)
    {
        using CancellationTokenSource gone = new();
        gone.Cancel();
        using MemoryStream file = new(new byte[10]);
        ImportProgress progress = new();
        int taken = 0;
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (int row in ImportProgress.Watch(Enumerable.Range(0, rows), file, progress, gone.Token)) taken++;
        });
        taken.ShouldBeLessThan(512);
        progress.Share.ShouldBe(0);
    }

    [Fact]
    public void Rows_ReadToTheEnd_AreCountedAndTheShareIsWhole()
    {
        using MemoryStream file = new(new byte[10]);
        ImportProgress progress = new();
        ImportProgress.Watch(Enumerable.Range(0, 700), file, progress, CancellationToken.None).Count().ShouldBe(700);
        (progress.Rows, progress.Share).ShouldBe((700, 1d));
    }
}
