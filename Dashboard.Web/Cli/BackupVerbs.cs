using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Web.Persistence.Backups;

namespace Dashboard.Web.Cli;

/// <summary><c>backup</c> and <c>restore</c>. Neither changes the database first, as starting it would.</summary>
internal static class BackupVerbs
{
    public static Command Backup()
    {
        Option<string?> to = new("--to") { Description = "写入该文件，默认在数据目录的 backups 下按时间命名" };
        Command command = new("backup", "备份数据，可与运行中的网站同时进行 (a backup, beside a running server)") { to };
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            string? target = call.GetValue(to);
            if (target is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(target))))
                throw new CallException($"--to：{target} 所在的文件夹不存在。The folder does not exist.");
            if (File.Exists(target)) throw new CallException($"--to：{target} 已存在，请另取名称。The file exists.");
            MadeBackup made = await services.GetRequiredService<BackupStore>().MakeAsync(BackupReason.Backup, target, cancel);
            if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["file"] = made.File, ["bytes"] = made.Bytes, ["sha256"] = made.Sha256 });
            else Console.Out.WriteLine($"已备份并验证：{made.File}（{made.Bytes} 字节）");
            return Verb.Done;
        });
        return command;
    }

    public static Command Restore()
    {
        Argument<string> file = new("FILE") { Description = "备份文件 (zip)" };
        Command command = new("restore", "从备份恢复，须先停止网站；原有数据移入 backups (restores a backup; stop the server first)") { file };
        command.RunsUnstarted(async (call, services, cancel) =>
        {
            string path = Path.GetFullPath(call.GetValue(file)!);
            if (!File.Exists(path)) throw new CallException($"找不到文件 {path}，请检查路径。File not found.");
            Restored restored = await services.GetRequiredService<RestoreStore>().RestoreAsync(path, cancel);
            if (call.GetValue(Verb.AsJson)) Answer.Json(Document(path, restored));
            else Console.Out.WriteLine($"已恢复 {path}（台账版本 {restored.Manifest.LedgerVersion}）。{(restored.KeptIn is { } kept ? $"原有数据保存在 {kept}。" : "")}");
            return Verb.Done;
        });
        return command;
    }

    private static JsonObject Document(string path, Restored restored) => new()
    {
        ["file"] = path,
        ["createdAt"] = restored.Manifest.CreatedAt,
        ["schemaVersion"] = restored.Manifest.SchemaVersion,
        ["ledgerVersion"] = restored.Manifest.LedgerVersion,
        ["files"] = restored.Manifest.Files.Count,
        ["keptIn"] = restored.KeptIn,
    };
}
