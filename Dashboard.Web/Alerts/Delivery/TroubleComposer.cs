using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Says that messages do not arrive: how many, since when and what the other side answered last.</summary>
public sealed class TroubleComposer(InstitutionClock clock, IOptions<AlertOptions> options, IStringLocalizer<MessageTexts> texts)
{
    public MessageDraft Write(ChannelTrouble trouble)
    {
        string title = texts[$"Trouble.Title.{trouble.Channel}", trouble.Count];
        DateTimeOffset since = TimeZoneInfo.ConvertTime(trouble.SinceAt, clock.Zone);
        JsonObject json = new()
        {
            ["title"] = title,
            ["link"] = options.Value.AddressOf(DashboardUrls.Delivery)?.AbsoluteUri,
            // Who reads webhooks knows alerts and goes through them.
            ["alerts"] = new JsonArray(),
            ["trouble"] = new JsonObject
            {
                ["channel"] = trouble.Channel,
                ["stuck"] = trouble.Stuck,
                ["givenUp"] = trouble.GivenUp,
                ["since"] = since.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                ["said"] = trouble.Said,
            },
        };
        string text = texts["Trouble.Text", trouble.Stuck, trouble.GivenUp, since.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), trouble.Said ?? "—"];
        return new(title, text, DashboardUrls.Delivery, json.ToJsonString(Persistence.AuditRows.Plain));
    }
}
