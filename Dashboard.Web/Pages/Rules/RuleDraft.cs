using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Rules;

/// <summary>A threshold as it stands in the form: what was typed, right or wrong.</summary>
public sealed class ThresholdDraft
{
    public string Limit { get; set; } = "";
    public string Department { get; set; } = "";
    public string Category { get; set; } = "";
    public string FirstMonth { get; set; } = "";
    public string LastMonth { get; set; } = "";
    public string Pack { get; set; } = "";
}

/// <summary>A rule as it stands in the form. People write 10 for 10 % and 万元 for money; the rule knows 0.10 and 分.</summary>
public sealed class RuleDraft
{
    private const decimal Hundred = 100m, TenThousand = 10_000m;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private RuleDraft(AlertRule rule) => Rule = rule;

    /// <summary>The rule that is edited.</summary>
    public AlertRule Rule { get; }

    public string Title { get; set; } = "";
    public bool IsOn { get; set; }
    public AlertSeverity Severity { get; set; }
    public List<ThresholdDraft> Thresholds { get; } = [];
    public string ForDays { get; set; } = "";
    public string ClearBy { get; set; } = "";
    public string LeastAmount { get; set; } = "";
    public string AnswerWithin { get; set; } = "";
    public string FoldFrom { get; set; } = "";

    /// <summary>The form of a rule.</summary>
    public static RuleDraft Of(AlertRule rule)
    {
        RuleDraft draft = new(rule)
        {
            Title = rule.Title,
            IsOn = rule.IsOn,
            Severity = rule.Severity,
            ForDays = Text(rule.ForDays),
            ClearBy = Text(rule.ClearBy / Scale(rule.Kind)),
            LeastAmount = Text(rule.LeastAmount.Yuan / TenThousand),
            AnswerWithin = Text(rule.AnswerWithin),
            FoldFrom = Text(rule.FoldFrom),
        };
        draft.Thresholds.AddRange(rule.Thresholds.Select(t => new ThresholdDraft
        {
            Limit = Text(t.Limit / Scale(rule.Kind)),
            Department = t.Department ?? "",
            Category = t.Category?.ToString() ?? "",
            FirstMonth = t.FirstMonth?.ToString(Plain) ?? "",
            LastMonth = t.LastMonth?.ToString(Plain) ?? "",
            Pack = t.Pack ?? "",
        }));
        return draft;
    }

    /// <summary>The rule of the form, or what is wrong with it; never both.</summary>
    public (AlertRule? Rule, IReadOnlyList<AlertRuleProblem> Problems) Read()
    {
        List<AlertRuleProblem> problems = [];
        AlertRule rule = Rule with
        {
            Title = Title.Trim(),
            IsOn = IsOn,
            Severity = Severity,
            Thresholds = [.. Thresholds.Select(t => new AlertThreshold(
                Number(t.Limit, AlertRuleProblem.Limit, problems) * Scale(Rule.Kind), Word(t.Department), Class(t.Category), Month(t.FirstMonth, problems), Month(t.LastMonth, problems), Word(t.Pack)))],
            ForDays = Whole(ForDays, AlertRuleProblem.ForDays, problems),
            ClearBy = Number(ClearBy, AlertRuleProblem.ClearBy, problems) * Scale(Rule.Kind),
            LeastAmount = Amount(problems),
            AnswerWithin = Whole(AnswerWithin, AlertRuleProblem.AnswerWithin, problems),
            FoldFrom = Whole(FoldFrom, AlertRuleProblem.FoldFrom, problems),
        };
        IReadOnlyList<AlertRuleProblem> all = [.. problems.Concat(AlertRuleChecks.Problems(rule)).Distinct().Order()];
        return all.Count == 0 ? (rule, all) : (null, all);
    }

    /// <summary>What one unit of the form is in the rule: 1 per cent is 0.01, 1 万元 is 10,000 元.</summary>
    private static decimal Scale(AlertRuleKind kind) => kind.Unit() switch
    {
        AlertUnit.Share or AlertUnit.Points => 1m / Hundred,
        AlertUnit.Yuan => TenThousand,
        _ => 1m,
    };

    private static string Text(decimal value) => value.ToString("0.####", Plain);

    private static string? Word(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ExpenditureCategory? Class(string word) => Enum.TryParse(word, out ExpenditureCategory category) ? category : null;

    private static int? Month(string text, List<AlertRuleProblem> problems) =>
        string.IsNullOrWhiteSpace(text) ? null : Whole(text, AlertRuleProblem.Months, problems);

    private Money Amount(List<AlertRuleProblem> problems)
    {
        decimal amount = Number(LeastAmount, AlertRuleProblem.LeastAmount, problems);
        return Math.Abs(amount) > 1_000_000_000m ? Refused(problems) : Money.FromYuan(amount * TenThousand);
    }

    private static Money Refused(List<AlertRuleProblem> problems)
    {
        problems.Add(AlertRuleProblem.LeastAmount);
        return Money.Zero;
    }

    private static decimal Number(string text, AlertRuleProblem problem, List<AlertRuleProblem> problems)
    {
        if (decimal.TryParse(text, NumberStyles.Number, Plain, out decimal value)) return value;
        problems.Add(problem);
        return 0m;
    }

    private static int Whole(string text, AlertRuleProblem problem, List<AlertRuleProblem> problems)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, Plain, out int value)) return value;
        problems.Add(problem);
        return 0;
    }
}
