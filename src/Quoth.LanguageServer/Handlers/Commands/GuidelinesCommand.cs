using System.Text.Json;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Schema;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Tells where the guidelines of an article are: the address in its header, else the one in its <c>quoth.json</c>.</summary>
internal static class GuidelinesCommand
{
    public const string Name = "quoth.guidelines";

    public static JsonElement Run(CommandCall call)
    {
        var (slot, document) = call.Document(call.Read("uri")[0]);
        var written = document.FindField("guidelines")?.Value is { Length: > 0 } own ? own : slot.InForce.Guidelines;
        var address = written is null ? null : AddressOf(written, slot.Folder);
        return CommandCall.Result(writer => writer.WriteStringValue(address));
    }

    // A file is named by its path from the folder of the corpus, as its baseline is.
    private static string AddressOf(string written, string folder) =>
        ValueCheck.IsUrl(written)
            ? written
            : DocumentUri.FromPath(Path.GetFullPath(Path.Combine(folder, written)).Replace('\\', '/'));
}
