namespace Dashboard.Domain.Import;

/// <summary>One row that was not taken, and where and why. Bad data is data: it is reported, never thrown and never skipped.</summary>
/// <param name="Row">The row of the file as a person sees it in a spreadsheet, from 1, headings included.</param>
/// <param name="Column">The heading of the column at fault, or null when the whole row is.</param>
/// <param name="Code">One of <see cref="RejectionCodes"/>; the sentence for people is made from it.</param>
/// <param name="Text">What stands there, or null when nothing does.</param>
/// <param name="Detail">What it collides with or what was expected, or null.</param>
public sealed record Rejection(int Row, string? Column, string Code, string? Text, string? Detail = null);

/// <summary>Why a row or a file is not taken. The words are part of the interface.</summary>
public static class RejectionCodes
{
    /// <summary>A cell that must be filled is empty.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>The budget line is not known.</summary>
    public const string UnknownLine = "unknown-line";

    /// <summary>The department is not known.</summary>
    public const string UnknownDepartment = "unknown-department";

    /// <summary>The indicator is not known in the year of the result.</summary>
    public const string UnknownIndicator = "unknown-indicator";

    /// <summary>The parent is neither known nor in the file, or the file makes a circle.</summary>
    public const string UnknownParent = "unknown-parent";

    /// <summary>Not a date that exists.</summary>
    public const string BadDate = "bad-date";

    /// <summary>Not an amount, or one finer than 分.</summary>
    public const string BadAmount = "bad-amount";

    /// <summary>Not a number.</summary>
    public const string BadNumber = "bad-number";

    /// <summary>Not a month 1–12.</summary>
    public const string BadMonth = "bad-month";

    /// <summary>A word that is not one of the allowed ones.</summary>
    public const string BadKind = "bad-kind";

    /// <summary>The voucher is known with another amount, date, fund, payee or purpose.</summary>
    public const string DuplicateVoucher = "duplicate-voucher";

    /// <summary>The same key stands twice with different values.</summary>
    public const string DuplicateRow = "duplicate-row";

    /// <summary>The target is neither a number nor marked 定性.</summary>
    public const string TargetUnreadable = "target-unreadable";

    /// <summary>The code belongs to a department for which this person may not import.</summary>
    public const string OutsideScope = "outside-scope";

    /// <summary>The date lies in a period that was closed.</summary>
    public const string PeriodClosed = "period-closed";

    /// <summary>The self-assessment that rests on it was signed; it has to be returned first.</summary>
    public const string AssessmentSigned = "assessment-signed";

    /// <summary>The goals or the plan of the department were submitted and wait for approval.</summary>
    public const string BookSubmitted = "book-submitted";

    /// <summary>The goals or the plan of the department are approved.</summary>
    public const string BookApproved = "book-approved";

    /// <summary>The goals or the plan of the department are locked.</summary>
    public const string BookLocked = "book-locked";

    /// <summary>A change of the same thing already waits for approval.</summary>
    public const string ChangePending = "change-pending";

    /// <summary>The line belongs to another department.</summary>
    public const string DepartmentMismatch = "department-mismatch";

    /// <summary>The date lies outside the year that was asked for.</summary>
    public const string DateOutsideYear = "date-outside-year";

    /// <summary>The file has no bytes or no row below its headings.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>A column of the template is missing.</summary>
    public const string MissingColumn = "missing-column";

    /// <summary>The content is neither CSV nor XLSX nor XLS, whatever its name says.</summary>
    public const string NotATable = "not-a-table";

    /// <summary>The content is a table, but of another form than the name says; one of them is a mistake.</summary>
    public const string RenamedFile = "renamed-file";

    /// <summary>Text in no encoding that can be read.</summary>
    public const string UnknownEncoding = "unknown-encoding";

    /// <summary>The named worksheet is not in the file.</summary>
    public const string UnknownSheet = "unknown-sheet";

    /// <summary>The sum of the file is not the one that was expected.</summary>
    public const string TotalOff = "total-off";

    /// <summary>Several headings name one column; a person has to say which.</summary>
    public const string AmbiguousColumn = "ambiguous-column";

    /// <summary>Several worksheets of the file are such tables; a person has to say which.</summary>
    public const string SeveralSheets = "several-sheets";

    /// <summary>A sum that the file prints is not what its rows add up to.</summary>
    public const string TotalRowOff = "total-row-off";

    /// <summary>A line of text has more cells than headings; an amount with a comma has moved what stands behind it.</summary>
    public const string TooManyCells = "too-many-cells";

    /// <summary>A quotation mark is not closed and swallows the lines below.</summary>
    public const string OpenQuote = "open-quote";

    /// <summary>The workbook asks for a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The workbook is in the strict form of Open XML.</summary>
    public const string StrictWorkbook = "strict-workbook";

    /// <summary>A web page that calls itself a workbook is too long to be read as one.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A cell for code and name has no code.</summary>
    public const string CodeMissing = "code-missing";

    /// <summary>A spreadsheet has replaced a long number by a rounded one.</summary>
    public const string CodeMangled = "code-mangled";

    /// <summary>Only with other leading zeros is the code known; a person has to say whether they were lost.</summary>
    public const string LeadingZeros = "leading-zeros";

    /// <summary>The file names a unit of money in a place that does not decide it, and the amounts would be read in another one.</summary>
    public const string UnitUnclear = "unit-unclear";

    /// <summary>Below the table begins another one, with other headings.</summary>
    public const string SecondTable = "second-table";

    /// <summary>The row is marked as void or paid back, and its amount does not say so.</summary>
    public const string RowVoid = "row-void";

    /// <summary>A row says the same as one before it and would count once, but the sum of the file counts both.</summary>
    public const string RepeatedRows = "repeated-rows";

    /// <summary>The title names another year than the one for which facts without dates would be taken.</summary>
    public const string YearUnclear = "year-unclear";

    /// <summary>A value of at most 1 for a target in percent: a share (0.95 for 95 %), or really less than 1 %.</summary>
    public const string ShareUnclear = "share-unclear";

    /// <summary>A plan up to a month is less than up to an earlier one: the file probably has what each month adds.</summary>
    public const string PlanFalls = "plan-falls";

    /// <summary>Some rows cannot be taken, and the file was to go in whole or not at all.</summary>
    public const string RowsRejected = "rows-rejected";
}
