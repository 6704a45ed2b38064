using System.Globalization;
using System.Text;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Approval;
using Dashboard.Web.Assessment;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Security;

/// <summary>Four departments in which everything that can be changed is there to be changed, and each command as it is called.</summary>
internal sealed class CommandSite : IAsyncDisposable
{
    private const string IndicatorHead = "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n";
    private const string BudgetHead = "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n";
    private static readonly Person Else = new("else", "else", [new(Role.Admin, null)]);
    private readonly TemporaryLedger ledger;
    private int made;
    private readonly AssessmentCommands assessments;
    private readonly MonitoringCommands rounds;

    private CommandSite(TemporaryLedger ledger) => (this.ledger, assessments, rounds) = (ledger, new(ledger), new(ledger));

    /// <summary>A department and what it is to the one for which a person was given a role.</summary>
    public static IReadOnlyList<(string Code, string Place)> Departments { get; } = [("OWN", "own"), ("SUB", "below"), ("SIB", "sibling"), ("TOP", "parent")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CommandSite> OpenAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync(settings: new Dictionary<string, string?> { ["Outgoing:AllowedHosts:0"] = "hooks.test", ["Alerts:BaseAddress"] = "https://board.test", ["Mail:Host"] = "mail.test", ["Mail:From"] = "board@board.test" });
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nTOP,上,\nOWN,己,TOP\nSUB,下,OWN\nSIB,邻,TOP\n");
        await ledger.TakeAsync(ImportKind.Budget, BudgetHead + string.Concat(Departments.Select(d => $"{d.Code},L-{d.Code},项,项目支出,一般公共预算,2026-01-10,年初预算,1000,\n")));
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + string.Concat(Departments.Select(d => $"Z-{d.Code},{d.Code},产出指标,数量指标,项,≥,100,个,10,累计\n")));
        await ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\n" + string.Concat(Departments.Select(d => $"L-{d.Code},逾期节点,2026-11-01,10\n")));
        (await ledger.Get<AlertService>().EvaluateAsync(ledger.Get<DataDirectory>(), ledger.Time.GetUtcNow(), Cancel)).ShouldNotBeNull();
        Session.Open(ledger, "keeper");
        Session.Open(ledger, "duty", new Grant(Role.Officer, ledger.Node("TOP").Id));
        return new(ledger);
    }

    /// <summary>A person with a role in OWN, or the administrator of everything.</summary>
    public Person Actor(string column) => column == "admin-of-all"
        ? new("p", "person", [new(Role.Admin, null)])
        : new("p", "person", [new(Enum.Parse<Role>(column, ignoreCase: true), ledger.Node("OWN").Id)]);

    /// <summary>Calls a command for a department after making ready what it needs.</summary>
    /// <returns>Whether it did something.</returns>
    public Task<bool> CallAsync(string command, Person person, string department)
    {
        made++;
        string[] parts = command.Split(':');
        return parts[0].Split('.')[0] switch
        {
            "AccountService" => AccountAsync(parts[0].Split('.')[1], person, department),
            "AlertActService" => Task.FromResult(ActOnAlert(Enum.Parse<AlertAct>(parts[1]), person, department)),
            "AlertRuleService" => Task.FromResult(SaveRule(person)),
            "AssessmentService" or "AssessmentRunService" or "ResultService" => assessments.CallAsync(parts[0], parts.ElementAtOrDefault(1), person, department),
            "MonitoringService" or "RectificationService" or "RoundTextService" => rounds.CallAsync(parts[0], parts.ElementAtOrDefault(1), person, department),
            "EntryService" => EnterAsync(Enum.Parse<ImportKind>(parts[1]), person, department),
            "PackService" => Task.FromResult(ChangePack(person)),
            "BackTestService" => TryAsync(person, department),
            "BookService" => StepAsync(Enum.Parse<BookStep>(parts[1]), person, department),
            "CalendarService" => Task.FromResult(SetCalendar(parts[0].EndsWith(nameof(CalendarService.SetDay), StringComparison.Ordinal), person)),
            "ChangeService" => DecideAsync(parts[0].EndsWith("ApproveAsync", StringComparison.Ordinal), person, department),
            "MessageLogService" or "QuietService" or "RobotService" or "TestService" or "WishService" => DeliverAsync(parts[0], person),
            "PeriodService" => PeriodAsync(parts[0].Split('.')[1], person, department),
            "DemoService" => RemoveDemoAsync(person, department),
            "SentImportService" => SendAsync(person, department),
            "ReminderService" => ReminderCommands.CallAsync(ledger, parts[0].Split('.')[1], person, department, made),
            "ApiKeyService" => Task.FromResult(KeyCommands.Call(ledger, parts[0].EndsWith("Revoke", StringComparison.Ordinal), person, made)),
            "EvidenceService" => EvidenceCommands.CallAsync(ledger, parts[0].EndsWith("WithdrawAsync", StringComparison.Ordinal), person, department, made),
            _ when parts[0] == "ImportService.UndoAsync" => UndoAsync(person, department),
            _ when parts[0] == "ImportService.ImportAsync" => ImportAsync(Enum.Parse<ImportKind>(parts[1]), person, department),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command is written down."),
        };
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    private static Actor On(Person person) => new(person.Name, "web");

    private string File(ImportKind kind, string department) => string.Create(CultureInfo.InvariantCulture, $"{Head(kind)}{Row(kind, department)}\n");

    private static string Head(ImportKind kind) => kind switch
    {
        ImportKind.Departments => "单位代码,单位名称,上级代码\n",
        ImportKind.Budget => BudgetHead,
        ImportKind.Plan => "项目代码,月份,计划累计\n",
        ImportKind.Payments => "支付凭证号,支付日期,项目代码,支付金额\n",
        ImportKind.Milestones => "项目代码,节点名称,应付日期,金额\n",
        ImportKind.Indicators => IndicatorHead,
        _ => "指标代码,日期,完成值\n",
    };

    private string Row(ImportKind kind, string department) => kind switch
    {
        ImportKind.Departments => $"N{made},新,{department}",
        ImportKind.Budget => $"{department},L-{department},项,项目支出,一般公共预算,2026-11-10,追加,{made},",
        ImportKind.Plan => $"L-{department},6,{made}",
        ImportKind.Payments => $"V{made},2026-11-10,L-{department},1",
        ImportKind.Milestones => $"L-{department},节点{made},2026-12-01,1",
        ImportKind.Indicators => $"Z-{department},{department},产出指标,数量指标,项,≥,{100 + made},个,10,累计",
        _ => $"Z-{department},2026-11-10,{made}",
    };

    private async Task<bool> ImportAsync(ImportKind kind, Person person, string department)
    {
        SetBook(kind == ImportKind.Indicators ? BookKind.Targets : BookKind.Plan, department, BookState.Draft);
        return (await ledger.ImportAsync(kind, File(kind, department), r => r with { By = person, Actor = On(person) })).Accepted == 1;
    }

    private async Task<bool> EnterAsync(ImportKind kind, Person person, string department)
    {
        SetBook(kind == ImportKind.Indicators ? BookKind.Targets : BookKind.Plan, department, BookState.Draft);
        (string[] headings, string[] row) = (Head(kind).TrimEnd().Split(','), Row(kind, department).Split(','));
        string[] cells = [.. ImportTemplate.Columns(kind).Select(column => Array.IndexOf(headings, column.Heading) is var at and >= 0 ? row[at] : "")];
        return (await ledger.Get<EntryService>().TakeAsync(new(kind, "typed", 2026, [cells]) { By = person, Actor = On(person) }, Cancel)).Accepted == 1;
    }

    private async Task<bool> RemoveDemoAsync(Person person, string department)
    {
        (await ledger.ImportAsync(ImportKind.Payments, File(ImportKind.Payments, department), r => r with { IsDemo = true })).Accepted.ShouldBe(1);
        return await ledger.Get<DemoService>().RemoveAsync(new(2026, 11, 22), person, On(person)) > 0;
    }

    private async Task<bool> SendAsync(Person person, string department)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(File(ImportKind.Payments, department)));
        ImportRequest request = new(ImportKind.Payments, "", "file.csv") { By = person, Actor = On(person) };
        return (await ledger.Get<SentImportService>().TakeAsync(stream, request, null, report => (report.Accepted, ""), Cancel)).Status == 1;
    }

    /// <summary>Somebody else's batch: one's own is what an officer may take back, which is tested beside.</summary>
    private async Task<bool> UndoAsync(Person person, string department)
    {
        ImportReport batch = await ledger.ImportAsync(ImportKind.Payments, File(ImportKind.Payments, department), r => r with { By = Else, Actor = On(Else) });
        return await ledger.Get<ImportService>().UndoAsync(batch.BatchId!.Value, person, On(person), null, Cancel) == UndoOutcome.Withdrawn;
    }

    /// <summary>Rules are of the whole installation.</summary>
    private bool SaveRule(Person person)
    {
        AlertRuleService rules = ledger.Get<AlertRuleService>();
        return rules.Save(rules.Current()[0] with { AnswerWithin = 1 + (made % 50) }, person, On(person), "理由") == RuleOutcome.Saved;
    }

    /// <summary>So are packs.</summary>
    private bool ChangePack(Person person)
    {
        PackText now = PackText.Of(ledger.Get<LightPacks>().Shelf.FileOf("default")!);
        string next = now.Text.Replace("\"version\": \"" + ledger.Get<LightPacks>()["default"].Version + "\"", $"\"version\": \"9.{made}\"", StringComparison.Ordinal);
        return ledger.Get<PackService>().Accept(new(new("新", Encoding.UTF8.GetBytes(next)), now.Sha256, "理由"), person, On(person)).Outcome == PackOutcome.Accepted;
    }

    /// <summary>Whether a try tells of the payment that is overdue there.</summary>
    private async Task<bool> TryAsync(Person person, string department)
    {
        BackTestResult tried = await ledger.Get<BackTestService>().RunAsync(ledger.Get<AlertRuleService>().Current(), department, 2026, person, cancel: Cancel);
        return tried.Departments.Any(d => d.Code == department);
    }

    /// <summary>The calendar is of no department: who may change it, may from wherever they look.</summary>
    private bool SetCalendar(bool isDay, Person person)
    {
        CalendarService calendar = ledger.Get<CalendarService>();
        if (isDay) return calendar.SetDay(new(new DateOnly(2040, 1, 1).AddDays(made), DayKind.Off, "休"), person, On(person), "理由") == CalendarOutcome.Done;
        CalendarDay[] days = [.. Enumerable.Range(1, 20).Select(day => new CalendarDay(new(2050 + made, 10, day), DayKind.Off, "休"))];
        return calendar.SetYear(2050 + made, days, person, On(person), "理由") == CalendarOutcome.Done;
    }

    /// <summary>Ways to people are of no department either.</summary>
    private async Task<bool> DeliverAsync(string command, Person person)
    {
        // Nobody listens there: what a test brings is another matter than who may ask for one.
        RobotForm robot = new(0, ChannelKind.Webhook, $"群{made}", null, AlertSeverity.Warning, true, "https://hooks.test/1", null);
        RobotService robots = ledger.Get<RobotService>();
        robots.Save(robot, Else, On(Else), "理由").ShouldBe(RobotOutcome.Done);
        long id = ledger.Number("SELECT max(Id) FROM Robot");
        QuietService quiet = ledger.Get<QuietService>();
        QuietDays days = new(new DateOnly(2040, 1, 1).AddDays(made), new DateOnly(2040, 1, 1).AddDays(made));
        quiet.Add(days, Else, On(Else), "理由").ShouldBe(QuietOutcome.Done);
        ledger.Run($"INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, State, Day, CreatedAt, NextAt, Attempts) VALUES ('k{made}', 'mail', 'keeper', 'digest', '', '', 'given-up', 20261122, 0, 0, 1)");
        return command switch
        {
            "RobotService.Save" => robots.Save(robot, person, On(person), "理由") == RobotOutcome.Done,
            "RobotService.Remove" => robots.Remove(id, person, On(person), "理由") == RobotOutcome.Done,
            "TestService.SendAsync" => await ledger.Get<TestService>().SendAsync(RecipientReader.Robot, $"{id}", person, On(person), Cancel) is not null,
            "QuietService.Add" => quiet.Add(days, person, On(person), "理由") == QuietOutcome.Done,
            "QuietService.End" => quiet.End(ledger.Number("SELECT max(Id) FROM QuietPeriod"), person, On(person)) == QuietOutcome.Done,
            "MessageLogService.Redeliver" => ledger.Get<MessageLogService>().Redeliver(ledger.Number("SELECT max(Id) FROM Message WHERE Kind='digest'"), person, On(person)),
            _ => ledger.Get<WishService>().Set("keeper", new($"a{made}@example.cn", true), person, On(person)) == WishOutcome.Done,
        };
    }

    /// <summary>A payment overdue of each department, in the state in which the act is possible; the answer is somebody else's.</summary>
    private bool ActOnAlert(AlertAct act, Person person, string department)
    {
        long id = ledger.Number($"SELECT Id FROM Alert WHERE Subject='milestone:L-{department}/20261101/逾期节点'");
        bool isAnswered = act is AlertAct.Accept or AlertAct.Return;
        ledger.Run(
            $"""
            UPDATE Alert SET State={(int)(isAnswered ? AlertState.Answered : AlertState.Open)}, Answer={(isAnswered ? $"{(int)AnswerKind.Justified}" : "NULL")}, AnswerText='说明', AnsweredBy='else',
              SilentUntil={(act == AlertAct.Unsilence ? "20261231" : "NULL")}, Owner=NULL, EndedOn=NULL, EndedAt=NULL WHERE Id={id}
            """);
        AlertActRequest request = new(act, new(AnswerKind.Plan, "计划", new(2026, 12, 1), ""), "duty", new(2026, 12, 1));
        return ledger.Get<AlertActService>().Take(id, request, person, On(person), "理由") == AlertActOutcome.Done;
    }

    private async Task<bool> StepAsync(BookStep step, Person person, string department)
    {
        BookState before = Enum.GetValues<BookState>().First(state => BookRules.After(state, step) is not null);
        SetBook(BookKind.Targets, department, before);
        return await ledger.Get<BookService>().TakeAsync(new(BookKind.Targets, department, 2026), step, person, On(person), "理由", Cancel) == BookOutcome.Taken;
    }

    private async Task<bool> DecideAsync(bool isApproved, Person person, string department)
    {
        SetBook(BookKind.Targets, department, BookState.Locked);
        ledger.Run("DELETE FROM ChangeRequest");
        ChangeGrounds grounds = new(ChangeReason.Other, "说明理由");
        ImportReport asked = await ledger.ImportAsync(ImportKind.Indicators, File(ImportKind.Indicators, department), r => r with { By = Else, Actor = On(Else), Grounds = grounds });
        asked.Held.ShouldBe(1);
        long id = ledger.Number("SELECT max(Id) FROM ChangeRequest");
        ChangeService changes = ledger.Get<ChangeService>();
        return isApproved
            ? await changes.ApproveAsync(id, person, On(person), null, Cancel) is not null
            : await changes.ReturnAsync(id, person, On(person), "理由", Cancel);
    }

    private async Task<bool> PeriodAsync(string method, Person person, string department)
    {
        PeriodService periods = ledger.Get<PeriodService>();
        // Long ago, so that nothing else on this site is closed by it.
        DateOnly month = new DateOnly(1990, 1, 1).AddMonths(made);
        OpeningRequest request = new(department, month, month, "keeper", new(2026, 12, 31));
        if (method == nameof(PeriodService.CloseAsync)) return await periods.CloseAsync(department, month, person, On(person), null, Cancel) == PeriodOutcome.Done;
        if (method == nameof(PeriodService.Open)) return periods.Open(request, person, On(person), "理由") == PeriodOutcome.Done;
        periods.Open(request, Else, On(Else), "理由").ShouldBe(PeriodOutcome.Done);
        return periods.End(ledger.Number("SELECT max(Id) FROM PeriodOpening"), person, On(person), null);
    }

    private async Task<bool> AccountAsync(string method, Person person, string department)
    {
        AccountService accounts = ledger.Get<AccountService>();
        (string name, int place, AccountAct act) = ($"a{made}", ledger.Node(department).Id, new(person, On(person)));
        const string Password = "correct horse battery";
        NewAccount wanted = new(name, Password, [new(Role.Officer, place)]);
        if (method == nameof(AccountService.AddAsync)) return (await accounts.AddAsync(wanted, act)).Count == 0;
        (await accounts.AddAsync(wanted, new(Else, On(Else)))).ShouldBeEmpty();
        IReadOnlyList<string> problems = method switch
        {
            nameof(AccountService.GiveAsync) => await accounts.GiveAsync(name, new(Role.Auditor, place), act),
            nameof(AccountService.LendAsync) => await accounts.LendAsync(name, "keeper", new(2026, 11, 22), new(2026, 11, 30), act),
            nameof(AccountService.LinkAsync) => await accounts.LinkAsync(name, "https://login.example", name, act),
            nameof(AccountService.UnlinkAsync) => await UnlinkAsync(accounts, name, act),
            nameof(AccountService.LockAsync) => await accounts.LockAsync(name, act),
            nameof(AccountService.RemoveAsync) => await accounts.RemoveAsync(name, act),
            nameof(AccountService.RemoveSecondStepAsync) => await RemoveSecondStepAsync(accounts, name, act),
            nameof(AccountService.RenameAsync) => await accounts.RenameAsync(name, "新名", act),
            nameof(AccountService.ResetAsync) => await accounts.ResetAsync(name, Password, act),
            nameof(AccountService.SetMailAsync) => await accounts.SetMailAsync(name, $"a{made}@example.cn", act),
            nameof(AccountService.TakeAsync) => await accounts.TakeAsync(name, ledger.Number("SELECT max(Id) FROM AccountGrant"), act),
            nameof(AccountService.UnlockAsync) => await accounts.UnlockAsync(name, act),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such command is written down."),
        };
        return problems.Count == 0;
    }

    private static async Task<IReadOnlyList<string>> UnlinkAsync(AccountService accounts, string name, AccountAct act)
    {
        (await accounts.LinkAsync(name, "https://login.example", name, new(Else, On(Else)))).ShouldBeEmpty();
        return await accounts.UnlinkAsync(name, act);
    }

    private Task<IReadOnlyList<string>> RemoveSecondStepAsync(AccountService accounts, string name, AccountAct act)
    {
        ledger.Run($"UPDATE Account SET TwoFactorEnabled=1 WHERE UserName='{name}'");
        return accounts.RemoveSecondStepAsync(name, act);
    }

    private void SetBook(BookKind kind, string department, BookState state)
    {
        ledger.Run($"DELETE FROM Book WHERE Kind={(int)kind} AND DepartmentId={ledger.Node(department).Id}");
        string values = $"{(int)kind}, {ledger.Node(department).Id}, 2026, {(int)state}, 'else', 'else', 0";
        ledger.Run($"INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt) VALUES ({values})");
    }
}
