namespace Dashboard.Domain.Alerts;

/// <summary>How many messages do not arrive.</summary>
/// <param name="GivenUp">Tried for days or refused for good in the last 30 days, and not sent anew.</param>
/// <param name="Stuck">Tried in vain for more than an hour; they are still tried.</param>
public readonly record struct MessageTrouble(int GivenUp, int Stuck)
{
    /// <summary>Whether there is any. Example: (0, 0) is none.</summary>
    public bool IsAny => GivenUp + Stuck > 0;
}
