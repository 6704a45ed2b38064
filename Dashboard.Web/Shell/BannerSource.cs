namespace Dashboard.Web.Shell;

/// <summary>A component that the frame shows above every page. It decides itself whether it has something to say.</summary>
/// <remarks>Registered as a singleton by the folder that owns the component; the frame knows none of them.</remarks>
/// <param name="ComponentType">A component without required parameters.</param>
public sealed record BannerSource(Type ComponentType);
