namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How a try to deliver ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>The same message may still arrive, by itself or once someone has set something right.</summary>
    Later,

    /// <summary>The receiver does not exist or does not take this message.</summary>
    Never,
}

/// <summary>What a try to deliver brought.</summary>
/// <param name="Said">One sentence for the delivery log, free of secrets.</param>
/// <param name="RetryAfter">How long the receiver asked to be left alone.</param>
public sealed record DeliveryResult(DeliveryOutcome Outcome, string Said, TimeSpan? RetryAfter = null);
