using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Web.Assessment;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Cli;

/// <summary><c>packs list</c> and <c>packs verify</c>: the rules for lights and for scores, and the cases that prove them.</summary>
internal static class PacksVerb
{
    public static Command Build()
    {
        Command command = new("packs", "规则包 (policy packs)");
        Command list = new("list", "列出规则包");
        list.Runs((call, services, _) =>
        {
            Print(services.GetRequiredService<PolicyPacks>().Proofs(), call.GetValue(Verb.AsJson));
            return Task.FromResult(Verb.Done);
        });
        Argument<string?> file = new("FILE") { Description = "规则包文件，默认全部", Arity = ArgumentArity.ZeroOrOne };
        Command verify = new("verify", "用规则包自带的案例验证") { file };
        verify.Runs((call, services, _) =>
        {
            string? path = call.GetValue(file);
            if (path is not null && !File.Exists(path)) throw new CallException($"找不到文件 {path}，请检查路径。File not found.");
            IReadOnlyList<PackProof> proofs = path is null ? services.GetRequiredService<PolicyPacks>().Proofs() : [PolicyPacks.Prove(path)];
            Print(proofs, call.GetValue(Verb.AsJson));
            return Task.FromResult(proofs.All(p => p.IsProven) ? Verb.Done : Verb.Refused);
        });
        command.Subcommands.Add(list);
        command.Subcommands.Add(verify);
        return command;
    }

    private static void Print(IEnumerable<PackProof> proofs, bool asJson)
    {
        if (asJson)
        {
            Answer.Json(new JsonObject { ["packs"] = new JsonArray([.. proofs.Select(Document)]) });
            return;
        }

        foreach (PackProof proof in proofs)
        {
            Console.Out.WriteLine($"{proof.Id} {proof.Version}  {proof.Cases} 个案例  {(proof.IsProven ? "通过" : "未通过")}  {proof.Title}");
            foreach (string problem in proof.Problems) Console.Error.WriteLine($"  {problem}");
        }
    }

    private static JsonNode Document(PackProof proof) => new JsonObject
    {
        ["id"] = proof.Id,
        ["version"] = proof.Version,
        ["sha256"] = proof.Sha256,
        ["cases"] = proof.Cases,
        ["ok"] = proof.IsProven,
        ["problems"] = new JsonArray([.. proof.Problems.Select(p => (JsonNode)p)]),
    };
}
