namespace Dashboard.Web.Assessment;

/// <summary>What a pack of rules is for.</summary>
public enum PackKind
{
    /// <summary>For the lights of execution and indicators.</summary>
    Lights,

    /// <summary>For the scores of self-assessments.</summary>
    Scores,
}
