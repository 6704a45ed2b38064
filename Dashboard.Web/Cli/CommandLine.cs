using System.CommandLine;

namespace Dashboard.Web.Cli;

/// <summary>The verbs of the executable. Without a verb it serves.</summary>
public static class CommandLine
{
    /// <param name="args">As given on the command line.</param>
    /// <param name="serve">Runs the web application with what is not a verb.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task> serve)
    {
        if (!IsVerb(args)) return await ServeAsync(args, serve);
        RootCommand root = new("年度绩效监控 (annual goals and budget execution)")
        {
            DemoVerb.Build(), ImportVerb.Build(), RecomputeVerb.Build(), UserVerb.Build(), KeyVerb.Build(), FigureVerbs.Execution(), FigureVerbs.Indicators(),
            AlertsVerb.Build(), ScoreVerb.Build(), AssessVerb.Build(), AssessAllVerb.Build(), CheckVerb.Build(), MonitorVerb.Build(), PacksVerb.Build(), VerifyVerb.Build(), BackupVerbs.Backup(), BackupVerbs.Restore(), DoctorVerb.Build(),
        };
        root.Options.Add(Verb.DataDir);
        root.Options.Add(Verb.AsJson);
        Command served = new("serve", "启动网站及后台任务 (the web application with its jobs; the default)");
        served.Options.Add(new Option<string>("--urls") { Description = "监听地址" });
        root.Subcommands.Add(served);
        ParseResult call = root.Parse(args);
        if (call.Errors.Count == 0) return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (System.CommandLine.Parsing.ParseError error in call.Errors) await Console.Error.WriteLineAsync(error.Message);
        return Verb.WrongCall;
    }

    /// <summary>Settings such as --urls or --environment belong to the host; any other word must be a verb.</summary>
    private static bool IsVerb(string[] args)
    {
        if (args.Any(a => a is "--help" or "-h" or "-?" or "--version")) return true;
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-')) return args[i] != "serve";
            if (args[i] != "--json" && !args[i].Contains('=', StringComparison.Ordinal)) i++;
        }

        return false;
    }

    private static Task<int> ServeAsync(string[] args, Func<string[], Task> serve) => Verb.GuardAsync(async () =>
    {
        await serve([.. EnvironmentOf(args), .. args.Where(a => a != "serve")]);
        return Verb.Done;
    });

    /// <summary>
    /// A build for debugging tries the product out unless told otherwise. A launch profile would say the same, but
    /// <c>dotnet run</c> announces it on the output stream, which belongs to the answers of verbs.
    /// </summary>
    private static string[] EnvironmentOf(string[] args)
    {
#if DEBUG
        bool isTold = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null
            || args.Any(a => a.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
        return isTold ? [] : ["--environment=Development"];
#else
        return [];
#endif
    }
}
