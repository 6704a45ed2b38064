using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>The process that is killed: does with the services of the product what it is told on its input, and says "done" after each.</summary>
internal static class YearServer
{
    public const string Verb = "alert-year-server";

    public static async Task RunAsync(string folder)
    {
        YearPlace? place = null;
        while (await Console.In.ReadLineAsync() is { } line)
        {
            YearOrder order = JsonSerializer.Deserialize<YearOrder>(line)!;
            place ??= await YearPlace.OpenAsync(folder, order.At);
            place.Clock.At = order.At;
            await DoAsync(place, folder, order);
            Console.WriteLine("done");
        }

        if (place is not null) await place.DisposeAsync();
    }

    private static async Task DoAsync(YearPlace place, string folder, YearOrder order)
    {
        switch (order.What)
        {
            case YearOrder.Import:
                ImportRequest request = new(Enum.Parse<ImportKind>(order.Kind!), order.File!, Path.GetFileName(order.File!)) { Year = YearSetting.Year.Year, By = Person.Local, Actor = Actor.System("year") };
                ImportReport report = await place.Get<ImportService>().ImportAsync(request);
                if (report.Rejected.Count > 0 || report.Refusal is not null) throw new InvalidOperationException($"{order.File}: {report.Refusal} {string.Join("; ", report.Rejected.Take(3))}");
                break;
            case YearOrder.People:
                YearPeople.Settle(place, JsonSerializer.Deserialize<string[]>(order.File!)!);
                break;
            case YearOrder.Evaluate:
                if (await place.Get<AlertService>().EvaluateAsync(new DataDirectory(folder), order.At) is null) throw new InvalidOperationException("Somebody else evaluates.");
                break;
            case YearOrder.Deliver:
                await place.Get<DeliveryService>().RunDueAsync(order.At);
                break;
            case YearOrder.Answer:
                Answer(place, order.At);
                break;
        }
    }

    /// <summary>Every second officer answers: most with a plan, some that it is reasonable, which a manager has to accept.</summary>
    private static void Answer(YearPlace place, DateTimeOffset at)
    {
        AlertActService acts = place.Get<AlertActService>();
        Dictionary<int, string> codes = place.Departments().ToDictionary(node => node.Id, node => node.Department.Code);
        var open = place.List(
            $"SELECT Id, DepartmentId FROM Alert WHERE State IN ({(int)AlertState.Open}, {(int)AlertState.Acknowledged}) AND Id % 2 = 0 AND Year = {YearSetting.Year.Year.ToString(CultureInfo.InvariantCulture)}",
            r => (Id: r.GetInt64(0), Department: r.GetInt32(1)));
        foreach ((long id, int department) in open)
        {
            string name = YearPeople.Officer(codes[department]);
            Person officer = new(name, name, [new(Role.Officer, department)]);
            AlertAnswer answer = id % 6 == 0 ? new(AnswerKind.Justified, "合同约定年底结算", null, "") : new(AnswerKind.Plan, "本月内付清", DateOnly.FromDateTime(at.DateTime).AddDays(25), "");
            acts.Take(id, new(AlertAct.Answer, answer), officer, new(name, "year"));
        }
    }
}
