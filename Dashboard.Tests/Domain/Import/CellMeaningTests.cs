using System.Globalization;
using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class CellMeaningTests
{
    private static readonly HeadingMap Payments = HeadingMap.Of(ImportKind.Payments);

    [Fact]
    public void Payment_AsItComes_IsShownAsItIsRecorded()
    {
        RowCells row = new(4, ["V-1", "2026.11.3", "S001", "S001-03", "一般公共预算", "￥１２.５０", "张三丰", "劳务费 身份证110101199003078515", "1"], Payments);
        PaymentEntry recorded = PaymentEntry.Read(row, 10_000m, out Rejection? rejection);
        rejection.ShouldBeNull();
        string[] shown = [.. Enumerable.Range(0, 9).Select(c => CellMeaning.Of(row, c, 10_000m))];
        shown.ShouldBe([
            recorded.Voucher, recorded.PaidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), recorded.DepartmentCode, recorded.LineCode,
            "一般公共预算", recorded.Amount.Yuan.ToString("N2", CultureInfo.InvariantCulture), recorded.Payee, recorded.Purpose, "1"]);
        shown[5].ShouldBe("125,000.00");
        shown[6].ShouldBe("张**");
        shown[7].ShouldNotContain("1101");
    }

    [Fact]
    public void Cells_NotReadable_StayAsTheyStand()
    {
        RowCells row = new(7, ["V-2", "2026-11-31", "S001", "S001-03", "", "壹佰", "某某有限公司", "", ""], Payments);
        CellMeaning.Of(row, 1, 1m).ShouldBe("2026-11-31");
        CellMeaning.Of(row, 5, 1m).ShouldBe("壹佰");
        CellMeaning.Of(row, 6, 1m).ShouldBe("某某有限公司");
    }

    [Fact]
    public void Months_OfAPlan_AreNoDays()
    {
        RowCells row = new(2, ["L1", "46082", "1.5"], HeadingMap.Of(ImportKind.Plan));
        CellMeaning.Of(row, 1, 1m).ShouldBe("46082");
        CellMeaning.Of(row, 2, 10_000m).ShouldBe("15,000.00");
    }
}
