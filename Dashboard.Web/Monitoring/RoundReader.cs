using Dashboard.Domain.Assessment;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Monitoring;

/// <summary>Reads what a round comes to: sealed where it is sealed, else of today.</summary>
public sealed class RoundReader(MonitoringGround ground, MonitoringFactReader facts, IOptions<InstitutionOptions> institution)
{
    /// <summary>One line with its form; null when the person sees none.</summary>
    public MonitoringDesk? Desk(long round, string lineCode, Person person)
    {
        if (ground.Rounds.Find(round, person) is not { } status || ground.Answers.Find(round, lineCode, person) is not { } line) return null;
        if (ground.Tasks.Find(line.Task, person) is not { } task || Today(status.Round, [line], person) is not [var today]) return null;
        MonitoringForm? kept = ground.Tasks.Seal(line.Task, person) is { } seal ? SealedRound.Read(seal.Content).Forms().FirstOrDefault(form => form.Facts.Subject.LineCode == lineCode) : null;
        return kept is null ? new(status, task, line, MonitoringForms.Fill(today.Facts, today.Answers), [])
            : new(status, task, line, kept, MonitoringDifferences.Between(kept, MonitoringForms.Fill(AsSeen(today.Facts, kept.Facts), kept.Answers)));
    }

    /// <summary>What the task of a unit comes to; null when the person sees none.</summary>
    public MonitoringDossier? Dossier(MonitoringTaskKey key, Person person)
    {
        if (ground.Rounds.Find(key.Round, person) is not { } status || ground.Tasks.Find(key, person) is not { } task) return null;
        return ground.Tasks.Seal(key, person) is { } seal ? new(status, task, true, SealedRound.Read(seal.Content), 0, []) : Open(status, task, person);
    }

    /// <summary>The same as of today, whatever was sealed: with the answers of the seal, so that only facts differ.</summary>
    public SealedRound Today(MonitoringDossier dossier, Person person)
    {
        Dictionary<string, SealedLine> kept = dossier.Content.Lines.ToDictionary(line => line.Facts.Subject.LineCode, StringComparer.Ordinal);
        SealedRound now = Open(dossier.Round, dossier.Task, person).Content;
        return now with
        {
            Texts = dossier.Content.Texts,
            Lines = [.. now.Lines.Select(line => kept.GetValueOrDefault(line.Facts.Subject.LineCode) is { } before ? new(AsSeen(line.Facts, before.Facts), before.Answers) : line)],
        };
    }

    /// <summary>How what would be printed today differs from what was sealed; empty while it is open.</summary>
    public IReadOnlyList<MonitoringDifference> Later(MonitoringDossier dossier, Person person) =>
        dossier.IsSealed ? MonitoringDifferences.Between(dossier.Content.Report([]), Today(dossier, person).Report([])) : [];

    /// <summary>The report of a unit, section by section; null when the person sees no task of it.</summary>
    public MonitoringReportDesk? Report(MonitoringTaskKey key, Person person) =>
        Dossier(key, person) is { } dossier ? MonitoringReportDesk.Of(dossier, Later(dossier, person)) : null;

    /// <summary>Facts and answers of lines of one unit as they stand, in the order of the lines; a line without any fact in the year is left out.</summary>
    public IReadOnlyList<SealedLine> Today(MonitoringRound round, IReadOnlyList<MonitoringLine> lines, Person person)
    {
        if (lines.Count == 0) return [];
        DateOnly end = YearOf(round).MonthEnd(round.Month);
        HashSet<string> codes = [.. lines.Select(line => line.Code)];
        IReadOnlyList<MonitoringFacts> known = facts.Read(lines[0].Task.DepartmentCode, end, person.ScopeOf(Right.View), codes)?.Lines ?? [];
        return [.. lines.Join(known, line => line.Code, found => found.Subject.LineCode, (line, found) => new SealedLine(found, line.Answers), StringComparer.Ordinal)];
    }

    private MonitoringDossier Open(MonitoringRoundStatus status, MonitoringTask task, Person person)
    {
        IReadOnlyList<MonitoringLine> lines = ground.Answers.Lines(task.Key, person);
        IReadOnlyList<MonitoringText> texts = ground.Texts.Of(task.Key, person);
        SealedRound content = new(
            SealedRound.CurrentFormat, status.Round.Title, task.Key.DepartmentCode, task.DepartmentName, MonitoringWindow.Of(YearOf(status.Round), status.Round.Month), Today(status.Round, lines, person),
            [.. texts.Where(text => text.Text is not null).Select(text => new ReportText(text.Section, text.Text!, text.By, text.On))]);
        return new(status, task, false, content, lines.Select(line => line.AnswerId).DefaultIfEmpty().Max(), texts);
    }

    /// <summary>Whoever sees no department above is told of none: that one looked and another one signed is no difference between the forms.</summary>
    private static MonitoringFacts AsSeen(MonitoringFacts today, MonitoringFacts before) =>
        today.Subject.SupervisorCode is not null && before.Subject.SupervisorCode is not null ? today
        : today with { Subject = today.Subject with { SupervisorCode = before.Subject.SupervisorCode, SupervisorName = before.Subject.SupervisorName } };

    private FiscalYear YearOf(MonitoringRound round) => new(round.Year, institution.Value.FirstMonth);
}
