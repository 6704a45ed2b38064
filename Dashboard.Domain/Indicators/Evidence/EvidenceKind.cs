namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>What a file of evidence is, by its content and never by its name.</summary>
public enum EvidenceKind
{
    /// <summary>PDF. Example: a signed certificate of completion.</summary>
    Pdf,

    /// <summary>A photograph. Example: a picture a phone takes of a sign-in sheet.</summary>
    Jpeg,

    /// <summary>A picture. Example: a screenshot.</summary>
    Png,

    /// <summary>A document of Word or WPS, without macros.</summary>
    Docx,

    /// <summary>A workbook of Excel or WPS, without macros.</summary>
    Xlsx,

    /// <summary>版式文件 by GB/T 33190. Example: an electronic invoice.</summary>
    Ofd,

    /// <summary>A document of the older form, without macros.</summary>
    Doc,

    /// <summary>A workbook of the older form, without macros.</summary>
    Xls,

    /// <summary>Plain text, comma separated values among it, in UTF-8, UTF-16 with its mark, or GB 18030.</summary>
    Text,
}

/// <summary>What became of a file that somebody brought, or of the wish to take one back.</summary>
public enum EvidenceOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The same bytes stand there already: nothing was changed.</summary>
    Known,

    /// <summary>The file has no content.</summary>
    Empty,

    /// <summary>The file is larger than <see cref="EvidenceRules.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>The result has <see cref="EvidenceRules.MostFiles"/> files already.</summary>
    TooMany,

    /// <summary>It is nothing of <see cref="EvidenceKind"/>, whatever its name says.</summary>
    NotAllowed,

    /// <summary>It opens only with a password, so that no auditor could read it.</summary>
    Encrypted,

    /// <summary>It carries a program: a macro.</summary>
    Macros,

    /// <summary>There is no such indicator or file where the person may report.</summary>
    NotFound,

    /// <summary>The indicator has no result of that day that a file could prove.</summary>
    NoResult,

    /// <summary>A signed self-assessment rests on it.</summary>
    Assessed,

    /// <summary>Its period is closed.</summary>
    PeriodClosed,

    /// <summary>Taking back needs a reason.</summary>
    ReasonMissing,
}
