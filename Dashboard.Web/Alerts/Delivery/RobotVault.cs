using System.Security.Cryptography;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Seals addresses and secrets of robots with the keys of the installation, so that a copy of the database alone speaks to nobody.</summary>
public sealed class RobotVault(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("Dashboard.Robots");

    public string Seal(string text) => protector.Protect(text);

    /// <summary>Where a robot is; null when the keys that sealed it are gone.</summary>
    public DeliveryTarget? Open(RobotItem robot)
    {
        try
        {
            return new(
                Enum.Parse<ChannelKind>(robot.Kind), protector.Unprotect(robot.SealedAddress), robot.SealedSecret is { } secret ? protector.Unprotect(secret) : null, robot.Name);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
