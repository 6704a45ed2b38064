namespace Dashboard.Web.Resources;

/// <summary>What the delivery log says, and what stands around a message.</summary>
public sealed class DeliveryTexts;
