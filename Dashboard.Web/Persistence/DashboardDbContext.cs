using Dashboard.Domain.Audit;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>All tables, whatever the database. Each provider has one sealed context with its own migrations.</summary>
public abstract class DashboardDbContext(DbContextOptions options) : IdentityUserContext<AccountTable>(options)
{
    public DbSet<BatchTable> Batches => Set<BatchTable>();

    public DbSet<BatchDepartmentTable> BatchDepartments => Set<BatchDepartmentTable>();

    public DbSet<DepartmentTable> Departments => Set<DepartmentTable>();

    public DbSet<LineTable> Lines => Set<LineTable>();

    public DbSet<BudgetEntryTable> BudgetEntries => Set<BudgetEntryTable>();

    public DbSet<PlanPointTable> PlanPoints => Set<PlanPointTable>();

    public DbSet<MilestoneTable> Milestones => Set<MilestoneTable>();

    public DbSet<PaymentTable> Payments => Set<PaymentTable>();

    public DbSet<WithdrawnPaymentTable> WithdrawnPayments => Set<WithdrawnPaymentTable>();

    public DbSet<IndicatorTable> Indicators => Set<IndicatorTable>();

    public DbSet<ResultTable> Results => Set<ResultTable>();

    public DbSet<LineMonthTable> LineMonths => Set<LineMonthTable>();

    public DbSet<DepartmentMonthTable> DepartmentMonths => Set<DepartmentMonthTable>();

    public DbSet<LineSnapshotTable> LineSnapshots => Set<LineSnapshotTable>();

    public DbSet<DepartmentSnapshotTable> DepartmentSnapshots => Set<DepartmentSnapshotTable>();

    public DbSet<IndicatorSnapshotTable> IndicatorSnapshots => Set<IndicatorSnapshotTable>();

    public DbSet<LedgerStateTable> LedgerStates => Set<LedgerStateTable>();

    public DbSet<JobRunTable> JobRuns => Set<JobRunTable>();

    public DbSet<GrantTable> Grants => Set<GrantTable>();

    public DbSet<AuditRecordTable> AuditRecords => Set<AuditRecordTable>();

    public DbSet<AuditHeadTable> AuditHeads => Set<AuditHeadTable>();

    public DbSet<BookTable> Books => Set<BookTable>();

    public DbSet<ChangeRequestTable> ChangeRequests => Set<ChangeRequestTable>();

    public DbSet<PeriodClosingTable> PeriodClosings => Set<PeriodClosingTable>();

    public DbSet<PeriodOpeningTable> PeriodOpenings => Set<PeriodOpeningTable>();

    public DbSet<CalendarDayTable> CalendarDays => Set<CalendarDayTable>();

    public DbSet<AssessmentTable> Assessments => Set<AssessmentTable>();

    public DbSet<InstitutionTable> Institutions => Set<InstitutionTable>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MapAccounts(builder);
        MapBatches(builder);
        builder.Entity<DepartmentTable>(e =>
        {
            e.ToTable("Department").HasIndex(d => d.Code).IsUnique();
            e.HasIndex(d => d.Position);
        });
        builder.Entity<LineTable>(e =>
        {
            e.ToTable("Line").HasIndex(l => l.Code).IsUnique();
            e.HasIndex(l => l.DepartmentId);
        });
        builder.Entity<BudgetEntryTable>().ToTable("BudgetEntry").HasIndex(e => new { e.LineId, e.Date });
        builder.Entity<PlanPointTable>().ToTable("PlanPoint").HasIndex(p => new { p.LineId, p.Year, p.Month });
        builder.Entity<MilestoneTable>().ToTable("Milestone").HasIndex(m => new { m.LineId, m.DueOn });
        MapPayment(builder.Entity<PaymentTable>().HasBaseType((Type?)null), "Payment", isUnique: true);
        MapPayment(builder.Entity<WithdrawnPaymentTable>().HasBaseType((Type?)null), "WithdrawnPayment", isUnique: false);
        builder.Entity<IndicatorTable>(e =>
        {
            e.ToTable("Indicator").HasIndex(i => new { i.Year, i.DepartmentId });
            e.HasIndex(i => new { i.Code, i.Year });
        });
        builder.Entity<ResultTable>().ToTable("Result").HasIndex(r => new { r.IndicatorCode, r.Year, r.Date });
        builder.Entity<LineMonthTable>().ToTable("LineMonth").HasKey(m => new { m.LineId, m.Month });
        builder.Entity<DepartmentMonthTable>().ToTable("DepartmentMonth").HasKey(m => new { m.DepartmentId, m.Month });
        builder.Entity<LineSnapshotTable>().ToTable("LineSnapshot").HasKey(s => new { s.AsOf, s.LineId });
        builder.Entity<DepartmentSnapshotTable>().ToTable("DepartmentSnapshot").HasKey(s => new { s.AsOf, s.DepartmentId });
        builder.Entity<IndicatorSnapshotTable>().ToTable("IndicatorSnapshot").HasKey(s => new { s.AsOf, s.IndicatorId });
        MapState(builder);
        MapAudit(builder);
        MapApproval(builder);
        builder.MapAlerts();
        MapAssessments(builder);
        MapCalendar(builder);
    }

    private static void MapCalendar(ModelBuilder builder)
    {
        builder.Entity<CalendarDayTable>().ToTable("CalendarDay").HasKey(d => d.Day);
        builder.Entity<CalendarDayTable>().Property(d => d.Day).ValueGeneratedNever();
    }

    private static void MapApproval(ModelBuilder builder)
    {
        builder.Entity<BookTable>().ToTable("Book").HasIndex(b => new { b.DepartmentId, b.Year, b.Kind }).IsUnique();
        builder.Entity<ChangeRequestTable>().ToTable("ChangeRequest").HasIndex(c => new { c.DepartmentId, c.Year });
        builder.Entity<PeriodClosingTable>().ToTable("PeriodClosing");
        builder.Entity<PeriodOpeningTable>().ToTable("PeriodOpening");
    }

    private static void MapAssessments(ModelBuilder builder)
    {
        builder.Entity<AssessmentTable>().ToTable("Assessment").HasIndex(a => new { a.DepartmentId, a.LineId, a.Year }).IsUnique();
        builder.Entity<AssessmentEntryTable>().ToTable("AssessmentEntry").HasIndex(e => new { e.AssessmentId, e.Kind, e.Key });
        builder.Entity<AssessmentSealTable>().ToTable("AssessmentSeal").HasIndex(s => s.AssessmentId);
        builder.Entity<AssessmentRunTable>().ToTable("AssessmentRun");
        builder.Entity<AssessmentRunItemTable>().ToTable("AssessmentRunItem").HasKey(i => new { i.RunId, i.Position });
        builder.MapMonitoring();
        builder.MapEvidence();
    }

    private static void MapBatches(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BatchTable>().ToTable("Batch");
        modelBuilder.Entity<ColumnMemoryTable>().ToTable("ColumnMemory").HasKey(m => new { m.Kind, m.Office });
        modelBuilder.Entity<BatchDepartmentTable>(e =>
        {
            e.ToTable("BatchDepartment").HasKey(t => new { t.BatchId, t.DepartmentId });
            e.HasIndex(t => new { t.DepartmentId, t.BatchId });
        });
    }

    private static void MapState(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LedgerStateTable>(e =>
        {
            e.ToTable("LedgerState").Property(s => s.Id).ValueGeneratedNever();
            e.HasData(new LedgerStateTable { Id = 1 });
        });
        modelBuilder.Entity<InstitutionTable>().ToTable("Institution").Property(i => i.Id).ValueGeneratedNever();
        modelBuilder.Entity<JobRunTable>().ToTable("JobRun").HasIndex(r => new { r.JobId, r.Period });
    }

    private static void MapAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountTable>().ToTable("Account");
        modelBuilder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaim");
        modelBuilder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogin");
        modelBuilder.Entity<IdentityUserToken<string>>().ToTable("AccountToken");
        // Identity maps passkeys only where its settings can be seen, and those who write migrations see none.
        modelBuilder.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("AccountPasskey").HasKey(p => p.CredentialId);
            e.OwnsOne(p => p.Data).ToJson();
            e.HasOne<AccountTable>().WithMany().HasForeignKey(p => p.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GrantTable>(e =>
        {
            e.ToTable("AccountGrant").HasIndex(g => g.AccountId);
            e.HasOne<AccountTable>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.MapKeys();
        modelBuilder.MapReminders();
    }

    private static void MapAudit(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditRecordTable>().ToTable("AuditRecord").HasKey(r => r.Number);
        modelBuilder.Entity<AuditRecordTable>().Property(r => r.Number).ValueGeneratedNever();
        modelBuilder.Entity<AuditRecordTable>().HasIndex(r => new { r.SubjectKind, r.SubjectKey });
        modelBuilder.Entity<AuditRecordTable>().HasIndex(r => r.Department);
        modelBuilder.Entity<AuditHeadTable>(e =>
        {
            e.ToTable("AuditHead").Property(h => h.Id).ValueGeneratedNever();
            e.HasData(new AuditHeadTable { Id = 1, Number = AuditHead.Start.Number, Hash = AuditHead.Start.Hash });
        });
    }

    private static void MapPayment<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> entity, string table, bool isUnique)
        where T : PaymentTable
    {
        entity.ToTable(table).Property(p => p.Id).ValueGeneratedNever();
        if (isUnique) entity.HasIndex(p => new { p.Voucher, p.LineId, p.VoucherLine }).IsUnique();
        entity.HasIndex(p => new { p.LineId, p.Month, p.PaidOn, p.AmountFen });
    }
}
