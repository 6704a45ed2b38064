using System.Globalization;
using Dashboard.Domain.Indicators.Coach;

namespace Dashboard.Tests.Domain.Indicators.Coach;

public sealed class MeasurabilityTests
{
    [Theory]
    [InlineData("2023年6月底前完成")]
    [InlineData("12月底")]
    [InlineData("年底前")]
    [InlineData("2023-11-30")]
    [InlineData("100%")]
    [InlineData("１００％覆盖")]
    [InlineData("≥138家")]
    [InlineData("不少于2000人")]
    [InlineData("2000")]
    [InlineData("全年组织活动12场次以上，职工参与度有所提升")]
    [InlineData("零事故")]
    [InlineData("0起")]
    [InlineData("无重大安全生产事故")]
    [InlineData("不发生越级上访")]
    [InlineData("全覆盖")]
    [InlineData("全部办结")]
    [InlineData("百分之九十")]
    [InlineData("培训三期以上")]
    [InlineData("出台管理办法")]
    [InlineData("平台建成并投入使用")]
    [InlineData("达到国家二级标准")]
    [InlineData("是")]
    [InlineData("at least ninety per cent")]
    [InlineData("by the end of June")]
    [InlineData("by 30 June")]
    [InlineData("no accidents")]
    [InlineData("report published")]
    [InlineData("30日内办结")]
    public void Target_WithANumberADayOrAResult_CanBeMeasured(string text) => Measurability.IsMeasurable(text, 2023).ShouldBeTrue();

    [Theory]
    [InlineData("完成市总任务")]
    [InlineData("完成2023年度市总任务")]
    [InlineData("受训学员素质有所提升")]
    [InlineData("增强干部职工意思和自我保护能力，丰富精神文化生活")]
    [InlineData("劳模获得感、形象有所提升")]
    [InlineData("年底前有所提升")]
    [InlineData("6月起明显改善")]
    [InlineData("贯彻落实二十大精神")]
    [InlineData("增强四个意识、做到两个维护")]
    [InlineData("落实粤财〔2023〕12号文件要求")]
    [InlineData("基本建成")]
    [InlineData("及时")]
    [InlineData("效果明显")]
    [InlineData("进一步完善")]
    [InlineData("complete the tasks of the city")]
    [InlineData("quality improved in 2023")]
    [InlineData("better service")]
    [InlineData("")]
    [InlineData(" — ")]
    [InlineData("……")]
    public void Target_OfWordsAlone_CannotBeMeasured(string text) => Measurability.IsMeasurable(text, 2023).ShouldBeFalse();

    /// <summary>Whatever words stand around it, a number that counts something makes a target measurable; vague words alone never do.</summary>
    [Fact]
    public void Target_AnyNumberAmongVagueWords_CanBeMeasuredAndWithoutItCannot()
    {
        string[] before = ["服务质量有所提升，", "进一步完善机制，", "持续改善", ""], behind = ["", "，效果明显", "以上，群众认可"], units = ["家", "%", "人次", "万元", "场"];
        foreach (string first in before)
        {
            foreach (string last in behind)
            {
                Measurability.IsMeasurable(first + last, 2023).ShouldBeFalse(first + last);
                for (int n = 0; n < 3000; n = (n * 3) + 1)
                {
                    string text = string.Create(CultureInfo.InvariantCulture, $"{first}{n}{units[(n / 3) % units.Length]}{last}");
                    Measurability.IsMeasurable(text, 2023).ShouldBeTrue(text);
                }
            }
        }
    }

    /// <summary>Nothing that people can type breaks it, and width and blanks at the ends do not matter.</summary>
    [Fact]
    public void Target_AnyText_IsJudgedAlikeInEitherWidth()
    {
        Random random = new(20231231);
        const string Letters = "0123456789年月日前完成零无有所提升%≥≤家人.,-—()（） abcBY\t两三个〔〕第号";
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Letters[random.Next(Letters.Length)]));
            string wide = string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
            Measurability.IsMeasurable($" {wide} ", 2023).ShouldBe(Measurability.IsMeasurable(text, 2023), text);
        }
    }
}
