namespace Dashboard.Domain.Assessment;

/// <summary>The keys of what people write into the form itself; the report has its own in its layout.</summary>
public static class FormTexts
{
    /// <summary>年度总体目标 · 预期目标; the report shows it as well.</summary>
    public const string Goal = "goal";

    /// <summary>年度总体目标 · 实际完成情况.</summary>
    public const string GoalReached = "goal-reached";

    /// <summary>主管部门, where the person who drafts does not see it in the tree.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Those that stand on the form alone, in its order.</summary>
    public static IReadOnlyList<string> OnFormAlone { get; } = [Supervisor, GoalReached];

    /// <summary>What a person wrote under a key; null when nobody did.</summary>
    /// <example>Of(facts, "goal") is "提高知晓率。".</example>
    public static string? Of(AssessmentFacts facts, string key) => facts.Texts.FirstOrDefault(text => text.Section == key)?.Text;

    /// <summary>主管部门: as written, else as the tree has it; null when neither is known.</summary>
    public static string? SupervisorOf(AssessmentFacts facts) => Of(facts, Supervisor) ?? facts.Subject.SupervisorName;
}
