using System.ComponentModel;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Web.Api;

/// <summary>Figures and alerts of a department, in the same documents as the command line.</summary>
internal static class FigureEndpoints
{
    private const string ByDepartment = "单位代码，默认可见的最上级单位 (code of the department; by default the first that the key may see)";
    private const string ByDay = "截至日期 yyyy-MM-dd，默认今天 (as of; by default today)";
    private const string ByMoment = "按当时已知，ISO 8601 时刻，例如 2026-07-05T08:00:00Z (as known at a moment)";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/execution", Execution).Needs(Right.View).Knows("department", "asOf", "knownAt").Described(
            "getExecution", "预算执行 (budget execution)", "与命令 execution --json 相同：单位及其下级的金额与项目。The same as the command execution --json.").Refuses(400, 404);
        api.MapGet("/indicators", Indicators).Needs(Right.View).Knows("department", "asOf", "knownAt").Described(
            "getIndicators", "绩效指标 (performance indicators)", "与命令 indicators --json 相同。The same as the command indicators --json.").Refuses(400, 404);
        api.MapGet("/alerts", Alerts).Needs(Right.View).Knows("department", "asOf").Described(
            "getAlerts", "未结预警 (open alerts)", "与命令 alerts --json 相同；往日按今天的规则和人员逐日重放。The same as the command alerts --json; an earlier day is replayed with the rules and people of today.").Refuses(400, 404);
    }

    private static Results<Ok<ExecutionDocument>, ProblemHttpResult> Execution(
        HttpContext context, DepartmentFigureReader figures, [Description(ByDepartment)] string? department = null, [Description(ByDay)] string? asOf = null, [Description(ByMoment)] string? knownAt = null)
    {
        (DateOnly? day, DateTimeOffset? moment) = (CallQuery.Day(asOf, nameof(asOf)), CallQuery.Moment(knownAt, nameof(knownAt)));
        return figures.Execution(department, context.Holder().Person.ScopeOf(Right.View), day, moment) is (DepartmentSnapshot found, var lines)
            ? TypedResults.Ok(ExecutionDocument.Of(found, lines)) : NoDepartment(department);
    }

    private static Results<Ok<IndicatorsDocument>, ProblemHttpResult> Indicators(
        HttpContext context, DepartmentFigureReader figures, [Description(ByDepartment)] string? department = null, [Description(ByDay)] string? asOf = null, [Description(ByMoment)] string? knownAt = null)
    {
        (DateOnly? day, DateTimeOffset? moment) = (CallQuery.Day(asOf, nameof(asOf)), CallQuery.Moment(knownAt, nameof(knownAt)));
        return figures.Indicators(department, context.Holder().Person.ScopeOf(Right.View), day, moment) is (string code, DateOnly at, var all)
            ? TypedResults.Ok(IndicatorsDocument.Of(code, at, all)) : NoDepartment(department);
    }

    private static Results<Ok<AlertsDocument>, ProblemHttpResult> Alerts(
        HttpContext context, OpenAlertReader alerts, InstitutionClock clock, [Description(ByDepartment)] string? department = null, [Description(ByDay)] string? asOf = null)
    {
        (DateOnly? day, DateOnly today) = (CallQuery.Day(asOf, nameof(asOf)), clock.Today);
        return alerts.Find(department, context.Holder().Person, day, today, context.RequestAborted) is (string code, var all)
            ? TypedResults.Ok(AlertsDocument.Of(code, day ?? today, today, all)) : NoDepartment(department);
    }

    /// <summary>One that may not be seen is answered like one that is not there.</summary>
    private static ProblemHttpResult NoDepartment(string? code) =>
        code is null ? ApiProblem.Of(StatusCodes.Status404NotFound, "Department.None") : ApiProblem.Of(StatusCodes.Status404NotFound, "Department.Unknown", code);
}
