namespace Dashboard.Web.Persistence;

/// <summary>What a full recompute found.</summary>
/// <param name="Cells">How many (line, month) sums there are.</param>
/// <param name="Corrected">How many stored sums were not the sum of their payments; 0 unless something went wrong.</param>
public readonly record struct TotalsProof(int Cells, int Corrected);
