using System.CommandLine;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Cli;

/// <summary>What every verb shares: its options and how its end becomes an exit code.</summary>
internal static class Verb
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongCall = 2;
    public const int EnvironmentFailed = 3;

    public static readonly Option<string?> DataDir = new("--data-dir") { Description = "数据目录 (data directory)", Recursive = true };
    public static readonly Option<bool> AsJson = new("--json") { Description = "只输出一个 JSON 文档 (one JSON document on stdout)", Recursive = true };

    /// <summary>Lets a verb run on the services of the product.</summary>
    public static void Runs(this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run) =>
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            await services.GetRequiredService<DatabaseStarter>().StartAsync(cancel);
            // What the institution answered at its first start is known only now.
            CliServices.Speak(services);
            return await run(call, services, cancel);
        });

    /// <summary>The same for a verb that must find the data as they are: broken, old or absent.</summary>
    public static void RunsUnstarted(this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run) =>
        command.SetAction((call, cancel) => GuardAsync(async () =>
        {
            await using ServiceProvider services = CliServices.Build(call.GetValue(DataDir));
            return await run(call, services, cancel);
        }));

    /// <summary>One clear sentence for what a person can remedy; anything else is a defect and keeps its trace.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (CallException e)
        {
            return Say(e.Message, WrongCall);
        }
        catch (Exception e) when (e is ConfigurationException or PolicyException or BackupException)
        {
            return Say(e.Message, Refused);
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException || Failure.IsOfStorage(e))
        {
            return Say(Failure.Sentence(e), EnvironmentFailed);
        }
    }

    private static int Say(string sentence, int code)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }
}

/// <summary>The call was wrong in a way only the verb can see. The sentence is for people.</summary>
internal sealed class CallException(string message) : Exception(message);
