namespace Dashboard.Web.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">The stable name of the check.</param>
/// <param name="Said">What was seen, for people.</param>
/// <param name="Remedy">What to do; null when all is well.</param>
internal sealed record Finding(string Check, string Said, string? Remedy)
{
    public bool IsGood => Remedy is null;

    public static Finding Good(string check, string said) => new(check, said, null);
}
