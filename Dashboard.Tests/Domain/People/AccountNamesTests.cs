using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.People;

public sealed class AccountNamesTests
{
    [Theory]
    [InlineData("张三", true)]
    [InlineData("zhang.san@bureau", true)]
    [InlineData("a b", true)]
    [InlineData("", false)]
    [InlineData(" zhang", false)]
    [InlineData("zhang ", false)]
    [InlineData("zhang\nsan", false)]
    [InlineData("zhang\u200Bsan", false)]
    [InlineData("zhang\u202Esan", false)]
    [InlineData("local", false)]
    [InlineData("System", false)]
    [InlineData("命令行", false)]
    public void Name_OfAPerson_IsVisibleAndNotTheProgramsOwn(string name, bool isAllowed) => AccountNames.IsAllowed(name).ShouldBe(isAllowed);

    [Fact]
    public void Name_OfAHundredLetters_IsTheLongest()
    {
        AccountNames.IsAllowed(new string('a', 100)).ShouldBeTrue();
        AccountNames.IsAllowed(new string('a', 101)).ShouldBeFalse();
    }
}
