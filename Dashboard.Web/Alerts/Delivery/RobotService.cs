using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How a change of a robot ended.</summary>
public enum RobotOutcome
{
    Done,

    /// <summary>The person may not.</summary>
    NotAllowed,

    /// <summary>Name, address or reason are missing, or the address is none.</summary>
    Incomplete,

    /// <summary>The host is not one that an administrator of the machine named.</summary>
    HostNotAllowed,

    /// <summary>There is no such robot.</summary>
    Gone,
}

/// <summary>A robot as it shall be.</summary>
/// <param name="Id">0 for a new one.</param>
/// <param name="Department">The number of the department; null for all.</param>
/// <param name="Address">Empty keeps the one it has.</param>
/// <param name="Secret">Empty keeps the one it has, unless the address is another one.</param>
/// <param name="IsToldOfImports">Whether it hears of batches that land or are taken back; counts for a webhook of all departments alone.</param>
public sealed record RobotForm(
    long Id, ChannelKind Kind, string Name, int? Department, AlertSeverity From, bool IsOn, string? Address, string? Secret, bool IsToldOfImports = false);

/// <summary>Adds, changes and removes robots. Addresses go in and never come out again.</summary>
public sealed class RobotService(RobotStore store, RobotVault vault, IOptions<OutgoingOptions> outgoing, InstitutionClock clock)
{
    public RobotOutcome Save(RobotForm form, Person person, Actor actor, string? reason)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return RobotOutcome.NotAllowed;
        if (string.IsNullOrWhiteSpace(form.Name) || string.IsNullOrWhiteSpace(reason) || form.Kind == ChannelKind.Mail) return RobotOutcome.Incomplete;
        RobotItem? before = form.Id == 0 ? null : store.Find(RobotStore.Key(form.Id));
        if (form.Id != 0 && before is null) return RobotOutcome.Gone;
        DeliveryTarget? held = before is null ? null : vault.Open(before);
        bool isNewAddress = !string.IsNullOrWhiteSpace(form.Address);
        string? address = isNewAddress ? form.Address!.Trim() : held?.Address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) return RobotOutcome.Incomplete;
        if (!outgoing.Value.Allows(uri)) return RobotOutcome.HostNotAllowed;
        string? secret = string.IsNullOrWhiteSpace(form.Secret) ? isNewAddress ? null : held?.Secret : form.Secret.Trim();
        bool isSame = before is not null && held?.Address == address && held?.Secret == secret;
        RobotItem robot = new(
            form.Id, form.Kind.ToString(), form.Name.Trim(), form.Department, null, null, isSame ? before!.SealedAddress : vault.Seal(address!),
            isSame ? before!.SealedSecret : secret is null ? null : vault.Seal(secret), form.From, form.IsOn,
            form is { IsToldOfImports: true, Kind: ChannelKind.Webhook, Department: null });
        return store.Save(robot, uri.Host, new(clock.NowAt, actor, reason.Trim())) ? RobotOutcome.Done : RobotOutcome.Gone;
    }

    public RobotOutcome Remove(long id, Person person, Actor actor, string? reason)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return RobotOutcome.NotAllowed;
        if (string.IsNullOrWhiteSpace(reason)) return RobotOutcome.Incomplete;
        return store.Remove(id, new(clock.NowAt, actor, reason.Trim())) ? RobotOutcome.Done : RobotOutcome.Gone;
    }

    /// <summary>What must be added to Outgoing:AllowedHosts for an address; null when it is no address, or allowed already.</summary>
    /// <example>https://oapi.dingtalk.com/robot/send?… gives "oapi.dingtalk.com".</example>
    public string? MissingHost(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out Uri? uri) || uri is not { Scheme: "https" or "http" } || outgoing.Value.Allows(uri)) return null;
        return uri is { Scheme: "https", IsDefaultPort: true } ? uri.IdnHost : $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
    }
}
