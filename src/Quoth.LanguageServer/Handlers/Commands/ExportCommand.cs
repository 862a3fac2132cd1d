using System.Text.Json;
using Quoth.Features;
using Quoth.Interchange.Formats;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Gives an article in another format, as a text.</summary>
internal static class ExportCommand
{
    public const string Name = "quoth.export";

    private const string Markdown = "markdown";

    public static JsonElement Run(CommandCall call)
    {
        var arguments = call.Read("uri", "format");
        var format = arguments[1] ?? PlainText.Name;
        if (format is not (PlainText.Name or Markdown))
        {
            throw call.Wrong($"there is no format `{format}`: write `{PlainText.Name}` or `{Markdown}`");
        }

        var (slot, document) = call.Document(arguments[0]);
        var text =
            format == PlainText.Name
                ? PlainText.Export(document.Tree).Content
                : RenderedArticle.Write(slot.Corpus, document);
        return CommandCall.Result(writer => writer.WriteStringValue(text));
    }
}
