using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>The columns of 自评表: label, three levels, [sign,] target, [unit,] result, weight, score, reason. Sign and unit stand only where a row has one.</summary>
internal sealed class FormGrid
{
    public FormGrid(AssessmentForm form)
    {
        HasSign = form.Indicators.Any(i => i.Sign is not null);
        HasUnit = form.Indicators.Any(i => i.Unit is not null);
        Target = HasSign ? 5 : 4;
        Actual = Target + (HasUnit ? 2 : 1);
        Last = Actual + 3;
        Widths = [7, 11, 13, 19, .. HasSign ? [8] : Array.Empty<int>(), 14, .. HasUnit ? [8] : Array.Empty<int>(), 14, 8, 9, 22];
    }

    public bool HasSign { get; }

    public bool HasUnit { get; }

    public int Target { get; }

    public int Actual { get; }

    public int Last { get; }

    public IReadOnlyList<int> Widths { get; }

    public bool IsWide => HasSign || HasUnit;
}
