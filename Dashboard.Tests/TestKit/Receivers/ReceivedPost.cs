namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>Whose rules a robot follows.</summary>
internal enum RobotVendor
{
    WeCom,
    DingTalk,
    Feishu,
    Webhook,
}

/// <summary>A request to a robot and how it was answered.</summary>
/// <param name="Robot">Its key.</param>
/// <param name="Code">The number in the answer; 0 is good. A webhook repeats its status when that is not good.</param>
/// <param name="Body">As it came.</param>
/// <param name="Shown">What the group would read; markup as it came.</param>
/// <param name="Links">Where one could click to.</param>
/// <param name="Called">Who would be called, "all" among them.</param>
internal sealed record ReceivedPost(
    string Robot, RobotVendor Vendor, DateTimeOffset ReceivedAt, int Status, int Code, string Body, IReadOnlyDictionary<string, string> Headers,
    string Shown, IReadOnlyList<string> Links, IReadOnlyList<string> Called)
{
    /// <summary>Whether the group got it.</summary>
    public bool IsTaken => Status is >= 200 and < 300 && Code == 0;
}
