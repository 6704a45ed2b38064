namespace Dashboard.Web.Persistence;

/// <summary>Which batches exist for a question. Facts carry the number of their batch, and the batch carries the moments.</summary>
internal static class Visible
{
    /// <summary>Posted and not withdrawn.</summary>
    public const string Now = "SELECT Id FROM Batch WHERE PostedAt IS NOT NULL AND WithdrawnAt IS NULL";

    /// <summary>Posted by a moment and not withdrawn by then; the moment is the parameter @k in Unix milliseconds.</summary>
    public const string At = "SELECT Id FROM Batch WHERE PostedAt <= @k AND (WithdrawnAt IS NULL OR WithdrawnAt > @k)";
}
