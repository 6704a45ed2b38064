namespace Dashboard.Web.Security;

/// <summary>Whether sample accounts may be used here. Where they may not, one left over from trying out is nobody.</summary>
public sealed record SampleAccess(bool IsGiven)
{
    /// <summary>Named by the setting "Demo:Accounts"; without it, in Development alone.</summary>
    public static SampleAccess Of(IConfiguration configuration, IHostEnvironment environment) =>
        new(configuration.GetValue("Demo:Accounts", environment.IsDevelopment()));
}
