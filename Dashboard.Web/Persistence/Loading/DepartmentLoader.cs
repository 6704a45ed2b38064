using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Takes departments. The order of rows is free: a parent may stand below its units, so the tree is built at the end.</summary>
internal sealed class DepartmentLoader(LoadContext context) : FactLoader(context)
{
    private readonly Dictionary<string, (RowCells Row, Department Department)> named = new(StringComparer.Ordinal);

    private readonly CodeCells codes = KnownCodes(context);

    public override void Take(RowCells row)
    {
        Rejection? spoiled = row.AreOne(0, 1) ? null : codes.Repair(ref row, 0);
        DepartmentEntry entry = DepartmentEntry.Read(row, out Rejection? rejection);
        rejection ??= spoiled;
        if (rejection is null && named.TryGetValue(entry.Department.Code, out (RowCells, Department Department) earlier)
            && earlier.Department != entry.Department)
        {
            rejection = row.Reject(0, RejectionCodes.DuplicateRow, earlier.Department.Name);
        }

        if (rejection is not null) Context.Reject(row, rejection);
        else if (!named.TryAdd(entry.Department.Code, (row, entry.Department))) Context.Keep(row);
    }

    public override void Finish()
    {
        Dictionary<string, Department> known = DepartmentStore.All(Context.Connection)
            .ToDictionary(n => n.Department.Code, n => n.Department, StringComparer.Ordinal);
        DepartmentTree tree = Reachable(known);
        foreach ((string code, (RowCells row, Department department)) in named)
        {
            if (known.GetValueOrDefault(code) == department)
            {
                Context.Keep(row);
                continue;
            }

            Context.Connection.Run(
                """
                INSERT INTO Department (Code, Name, Position, End, Depth, IsDemo) VALUES (@1, @2, 0, 0, 0, @3)
                ON CONFLICT (Code) DO UPDATE SET Name=excluded.Name
                """,
                code, department.Name, Context.Request.IsDemo);
            if (known.TryGetValue(code, out Department? old)) Note(old, department);
            Context.Accept(row, default, known.ContainsKey(code) ? RowEffect.Changed : RowEffect.New);
        }

        if (Context.Accepted > 0) Place(tree);
    }

    private static CodeCells KnownCodes(LoadContext context)
    {
        HashSet<string> known = [.. context.Connection.List("SELECT Code FROM Department", r => r.GetString(0))];
        return new(known.Contains, () => known, context.Request.Codes);
    }

    /// <summary>Rejects what hangs below an unknown parent or in a circle, until the rest is a tree.</summary>
    private DepartmentTree Reachable(Dictionary<string, Department> known)
    {
        while (true)
        {
            Department[] all = [.. known.Values.Where(d => !named.ContainsKey(d.Code)), .. named.Values.Select(n => n.Department)];
            (DepartmentTree? tree, IReadOnlyList<string>? unreachable) = DepartmentTree.Build(all);
            if (tree is not null) return tree;
            foreach (string code in unreachable!)
            {
                if (named.Remove(code, out (RowCells Row, Department Department) lost))
                    Context.Reject(lost.Row, lost.Row.Reject(2, RejectionCodes.UnknownParent));
            }
        }
    }

    /// <summary>A name or a place is replaced without a dated fact, so that only the record tells what it was.</summary>
    private void Note(Department old, Department now)
    {
        AuditSubject subject = new(AuditSubjects.Department, now.Code, now.Code);
        if (old.Name != now.Name) Context.Note(new(AuditActions.DepartmentRenamed, subject, old.Name, now.Name));
        if (old.ParentCode != now.ParentCode) Context.Note(new(AuditActions.DepartmentMoved, subject, old.ParentCode, now.ParentCode));
    }

    private void Place(DepartmentTree tree)
    {
        foreach (Department department in tree.Ordered)
        {
            DepartmentRange range = tree.RangeOf(department.Code)!.Value;
            Context.Connection.Run(
                "UPDATE Department SET Position=@2, End=@3, Depth=@4, ParentId=(SELECT Id FROM Department WHERE Code=@5) WHERE Code=@1",
                department.Code, range.Position, range.End, range.Depth, department.ParentCode);
        }

        TotalsStore.RebuildDepartments(Context.Connection);
    }
}
