using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>What decides about an act besides the alert itself.</summary>
internal sealed record ActGround(Person Person, DateOnly Today, WorkCalendar Calendar, AlertRoster Roster, AuditStamp Stamp);

/// <summary>Takes down what people do with alerts: the alert, its history, the record and whom to tell, in one transaction.</summary>
public sealed class AlertActStore(LedgerDatabase database)
{
    /// <summary>The longest silence, a quarter.</summary>
    public const int LongestSilence = 92;

    private static readonly AlertLevel[] Approvers = [AlertLevel.Manager, AlertLevel.Leader, AlertLevel.Finance];

    internal AlertActOutcome Take(long id, AlertActRequest request, ActGround ground)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        string mayAct = ScopeCondition.OnAny(AlertLife.RightsFor(request.Act).Select(ground.Person.ScopeOf));
        AlertRow? alert = connection.List(
            $"SELECT {AlertRows.Columns} FROM Alert a JOIN Department d ON d.Id=a.DepartmentId WHERE a.Id=@1 AND {mayAct}", AlertRows.Read, id).SingleOrDefault();
        if (alert is null) return AlertActOutcome.NotFound;
        if (!AlertLife.Allows(alert.Standing, request.Act)) return AlertActOutcome.WrongState;
        AlertActOutcome outcome = new Acting(connection, alert, request, ground).Run();
        if (outcome != AlertActOutcome.Done) return outcome;
        LedgerStateStore.RaiseSnapshotVersion(connection);
        writing.Commit();
        return outcome;
    }

    /// <summary>Who could answer an alert: those with the right to answer in its department.</summary>
    internal static IEnumerable<AlertCandidate> Answerers(AlertRoster roster, string department) => roster.At(department)
        .Where(c => c.Role.Has(Right.Answer) && (c.Role != Role.Admin || c.Distance != int.MaxValue)).DistinctBy(c => c.Account).OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>One act on one alert, inside its transaction.</summary>
    private sealed class Acting(SqliteConnection connection, AlertRow alert, AlertActRequest request, ActGround ground)
    {
        private string Name => ground.Person.Name;

        private EventStamp Stamp(string? text = null) => new(ground.Today, ground.Stamp.RecordedAt, Name, text ?? ground.Stamp.Reason);

        public AlertActOutcome Run() => request.Act switch
        {
            AlertAct.Acknowledge => Move(AlertEvents.Acknowledged, AuditActions.AlertAcknowledged, alert.Standing with { State = AlertState.Acknowledged }, []),
            AlertAct.Answer => Answer(),
            AlertAct.Accept => Decide(AlertEvents.Accepted, AuditActions.AlertAccepted, alert.Standing with { State = AlertState.Closed }),
            AlertAct.Return when ground.Stamp.Reason is null => AlertActOutcome.Incomplete,
            AlertAct.Return => Decide(AlertEvents.Returned, AuditActions.AlertReturned, AlertLife.Returned(alert.Standing, ground.Today, ground.Calendar)),
            AlertAct.HandOver => HandOver(),
            AlertAct.Silence => Silence(),
            _ => Unsilence(),
        };

        private AlertActOutcome Answer()
        {
            if (request.Answer is not { } given || !AlertLife.IsComplete(given, ground.Today)) return AlertActOutcome.Incomplete;
            AlertAnswer answer = given with { Text = given.Text.Trim(), By = Name };
            AlertStanding after = AlertLife.Answered(alert.Standing, answer, ground.Today, ground.Calendar);
            IEnumerable<AlertCandidate> approvers = after.AwaitsApproval
                ? Approvers.Select(level => AlertAudience.At(level, ground.Roster.At(alert.Department), alert.Subject).Where(c => c.Name != Name).ToArray()).FirstOrDefault(some => some.Length > 0) ?? []
                : [];
            string said = string.Join(' ', new[] { Word(answer.Kind), answer.PromisedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), answer.Text }.OfType<string>());
            return Move(AlertEvents.Answered, AuditActions.AlertAnswered, after, approvers, said);
        }

        private AlertActOutcome Decide(string kind, string action, AlertStanding after)
        {
            if (alert.Standing.Answer?.By == Name) return AlertActOutcome.OwnWork;
            if (after.State == AlertState.Closed) AlertRows.End(connection, alert.Id, AlertState.Closed, ground.Today, ground.Stamp.RecordedAt);
            return Move(kind, action, after, after.State == AlertState.Closed ? [] : OwnerAlone(alert.Owner));
        }

        private AlertActOutcome HandOver()
        {
            if (Answerers(ground.Roster, alert.Department).FirstOrDefault(c => c.Name == request.To) is not { } next) return AlertActOutcome.UnknownPerson;
            connection.Run("UPDATE Alert SET Owner=@2 WHERE Id=@1", alert.Id, next.Account);
            AlertRows.Leave(connection, alert, ground.Person.Id, next.Account, ground.Stamp.RecordedAt);
            return Move(AlertEvents.HandedOver, AuditActions.AlertHandedOver, alert.Standing, [next], next.Name);
        }

        private AlertActOutcome Silence()
        {
            bool isPossible = request.Until is { } until && until >= ground.Today && until.DayNumber - ground.Today.DayNumber <= LongestSilence;
            if (!isPossible || ground.Stamp.Reason is null) return AlertActOutcome.Incomplete;
            connection.Run("UPDATE Alert SET SilentUntil=@2 WHERE Id=@1", alert.Id, DayCode.Of(request.Until!.Value));
            return Move(
                AlertEvents.Silenced, AuditActions.AlertSilenced, alert.Standing, [], request.Until.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + ground.Stamp.Reason);
        }

        private AlertActOutcome Unsilence()
        {
            if (alert.SilentUntil is null) return AlertActOutcome.WrongState;
            connection.Run("UPDATE Alert SET SilentUntil=NULL WHERE Id=@1", alert.Id);
            return Move(AlertEvents.Unsilenced, AuditActions.AlertUnsilenced, alert.Standing, []);
        }

        private AlertActOutcome Move(string kind, string action, AlertStanding after, IEnumerable<AlertCandidate> told, string? text = null)
        {
            AlertRow moved = alert with { Standing = after };
            AlertRows.Put(connection, alert.Id, after);
            long eventId = AlertRows.Note(connection, moved, kind, Stamp(text));
            AlertRows.Tell(connection, moved, eventId, kind, Stamp(text), told, ground.Roster);
            AuditSubject subject = new(AuditSubjects.Alert, alert.Id.ToString(CultureInfo.InvariantCulture), alert.Department);
            AuditStore.Append(connection, new(ground.Stamp, action, subject, Said(alert.Standing), Said(after) + (text is null ? "" : $" · {text}")));
            return AlertActOutcome.Done;
        }

        private IEnumerable<AlertCandidate> OwnerAlone(string? owner) => ground.Roster.At(alert.Department).Where(c => c.Account == owner);

        private string Said(AlertStanding standing) => string.Create(
            CultureInfo.InvariantCulture, $"{alert.Key.Rule} {alert.Key.Subject} {Word(standing.State)} {standing.DueOn:yyyy-MM-dd}");

        private static string Word<T>(T value)
            where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
    }
}
