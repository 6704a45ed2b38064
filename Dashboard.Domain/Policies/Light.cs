namespace Dashboard.Domain.Policies;

/// <summary>The judgement of a figure at a date. The order is the order of urgency: what needs a person comes first.</summary>
public enum Light
{
    /// <summary>滞后: lagging.</summary>
    Red,

    /// <summary>偏慢: rather slow.</summary>
    Yellow,

    /// <summary>未报送: nothing was reported; neither red nor 0.</summary>
    Unreported,

    /// <summary>超前 / 目标偏低: far ahead; the target or the budget was probably too low.</summary>
    Blue,

    /// <summary>正常.</summary>
    Green,

    /// <summary>No judgement is possible, for instance a line with a budget of 0.</summary>
    None,
}
