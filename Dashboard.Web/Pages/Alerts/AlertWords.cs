using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The history of an alert in the words of the reader.</summary>
public sealed class AlertWords(AlertSentence sentence, IStringLocalizer<AlertTexts> texts, IStringLocalizer<AlertPageTexts> more)
{
    private const string Product = "system";

    /// <summary>What happened.</summary>
    public string Title(AlertEvent happened) => texts[$"Event.{happened.Kind}", texts[$"Level.{happened.Level}"].Value];

    /// <summary>Through whom.</summary>
    public string By(AlertEvent happened) => happened.By == Product ? more["By.System"] : happened.By == Person.Local.Name ? more["By.Local"] : happened.By;

    /// <summary>How the figure stood.</summary>
    public string Figure(AlertItem alert, AlertEvent happened) => more["Figure.On", FigureFormat.Date(happened.Day), sentence.Value(alert.Kind, happened.Figure)];

    /// <summary>The words of the person. Of an answer the first word is its kind, which has a word in every language.</summary>
    public string? Said(AlertEvent happened)
    {
        if (happened.Kind != AlertEvents.Answered || happened.Text?.Split(' ', 2) is not [var word, var rest]) return happened.Text;
        return Enum.TryParse(word, ignoreCase: true, out AnswerKind kind) ? more["Said.Answer", texts[$"Answer.{kind}"].Value, rest] : happened.Text;
    }
}
