using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>Takes changes from the forms: as the person in front of the page now is, and with an answer in words.</summary>
/// <returns>Each gives why it could not be done; null when it was.</returns>
public sealed class DeliveryDesk(
    PersonSource people, RobotService robots, QuietService quiet, MessageLogService log, TestService tests, IStringLocalizer<DeliveryPageTexts> texts)
{
    public async Task<string?> SaveRobotAsync(RobotForm form, string reason)
    {
        Person person = await people.CurrentAsync();
        RobotOutcome outcome = robots.Save(form, person, person.OnWeb(), reason);
        return outcome switch
        {
            RobotOutcome.Done => null,
            RobotOutcome.HostNotAllowed when robots.MissingHost(form.Address) is { } host => texts["Robot.HostNotAllowed", host].Value,
            _ => texts[$"Robot.{outcome}"].Value,
        };
    }

    public async Task<string?> RemoveRobotAsync(long id, string reason)
    {
        Person person = await people.CurrentAsync();
        RobotOutcome outcome = robots.Remove(id, person, person.OnWeb(), reason);
        return outcome == RobotOutcome.Done ? null : texts[$"Robot.{outcome}"].Value;
    }

    /// <returns>What the other side answered.</returns>
    public async Task<string> TestRobotAsync(long id)
    {
        Person person = await people.CurrentAsync();
        string number = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await tests.SendAsync(RecipientReader.Robot, number, person, person.OnWeb()) is { } result
            ? texts[result.Outcome == DeliveryOutcome.Delivered ? "Test.Delivered" : "Test.Refused", result.Said]
            : texts["Test.Nobody"];
    }

    public async Task<string?> AddQuietAsync(QuietDays days, string reason)
    {
        Person person = await people.CurrentAsync();
        QuietOutcome outcome = quiet.Add(days, person, person.OnWeb(), reason);
        return outcome == QuietOutcome.Done ? null : texts[$"Quiet.{outcome}", QuietService.Longest].Value;
    }

    public async Task EndQuietAsync(long id)
    {
        Person person = await people.CurrentAsync();
        quiet.End(id, person, person.OnWeb());
    }

    public async Task RedeliverAsync(long id)
    {
        Person person = await people.CurrentAsync();
        log.Redeliver(id, person, person.OnWeb());
    }
}
