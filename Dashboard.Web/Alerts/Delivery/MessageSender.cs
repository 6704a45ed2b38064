namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Sends a message by the way of its target. It tries once; when to try again is decided elsewhere.</summary>
public sealed class MessageSender(MailSender mail, RobotSender robots)
{
    /// <summary>Sends one message alone.</summary>
    public async Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage message, CancellationToken cancel)
    {
        await using DeliveryRun run = Open();
        return await run.SendAsync(target, message, cancel);
    }

    /// <summary>Begins a run of several messages, whose mails share a connection.</summary>
    public DeliveryRun Open() => new(mail.Open(), robots);
}

/// <summary>Several messages, one after another. Not for several threads at once; each may have its own.</summary>
public sealed class DeliveryRun(MailRun mails, RobotSender robots) : IAsyncDisposable
{
    public Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage message, CancellationToken cancel) =>
        target.Kind == ChannelKind.Mail ? mails.SendAsync(target, message, cancel) : robots.SendAsync(target, message, cancel);

    public ValueTask DisposeAsync() => mails.DisposeAsync();
}
