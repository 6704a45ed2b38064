using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Reminders;

namespace Dashboard.Tests.Web.Security;

/// <summary>The commands that ask people for results, as they are called.</summary>
internal static class ReminderCommands
{
    private const string Head = "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人\n";

    /// <returns>Whether it did something.</returns>
    public static async Task<bool> CallAsync(TemporaryLedger ledger, string command, Person person, string department, int made)
    {
        string code = $"R{made}";
        await ledger.TakeAsync(ImportKind.Indicators, Head + $"{code},{department},产出指标,数量指标,项,≥,100,个,10,累计,keeper-of-links\n");
        Session.Open(ledger, "keeper-of-links", new Grant(Role.Reporter, ledger.Node("TOP").Id));
        ledger.Get<WishStore>().Save("keeper-of-links", new("links@example.cn", true), new(ledger.Time.GetUtcNow(), new("test", "test")));
        ReminderService reminders = ledger.Get<ReminderService>();
        ReminderQuery asked = new(department, null, [code]);
        if (command == "Plan") return reminders.Plan(asked, person).Obstacle != ReminderObstacle.NotAllowed;
        if (command == "Remind") return reminders.Remind(asked, person, new(person.Name, "web")).Persons > 0;
        reminders.Remind(asked, Person.Local, new("local", "test")).Persons.ShouldBe(1);
        return reminders.Revoke(code, 2026, person, new(person.Name, "web")) > 0;
    }
}
