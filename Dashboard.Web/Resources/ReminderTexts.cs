namespace Dashboard.Web.Resources;

/// <summary>Texts of reminders: the page of a link, the mail, and what came of asking.</summary>
public sealed class ReminderTexts;
