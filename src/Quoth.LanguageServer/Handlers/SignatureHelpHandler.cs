using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class SignatureHelpHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentSignatureHelp,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.SignatureHelp?.DynamicRegistration,
            static _ => new SignatureHelpOptions
            {
                // A blank begins an attribute, and behind these two signs its value is typed.
                TriggerCharacters = [" ", "=", ":"],
                // Behind these a head or an item of a list ends, and with it what is shown.
                RetriggerCharacters = [",", "|", "]"],
            },
            static (capabilities, options) => capabilities with { SignatureHelpProvider = options }
        );

    public static SignatureHelp? Handle(HandlerContext<ServerState> context, SignatureHelpParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        if (Features.SignatureHelp.At(requested.Corpus, requested.Document, offset) is not { } signature)
        {
            return null;
        }

        var client = state.Client.TextDocument?.SignatureHelp?.SignatureInformation;
        var takesOffsets = client?.ParameterInformation?.LabelOffsetSupport is true;
        return new SignatureHelp
        {
            Signatures =
            [
                new SignatureInformation
                {
                    Label = signature.Label,
                    Documentation = MarkupOf.Card(signature.Documentation, client?.DocumentationFormat),
                    Parameters =
                    [
                        .. signature.Parameters.Select(parameter => new ParameterInformation
                        {
                            Label = takesOffsets
                                ? new IntegerPair(parameter.Span.Start, parameter.Span.End)
                                : signature.Label.Substring(parameter.Span.Start, parameter.Span.Length),
                            Documentation = MarkupOf.Card(parameter.Documentation, client?.DocumentationFormat),
                        }),
                    ],
                },
            ],
            ActiveSignature = 0,
            // A client takes an absent number for the first; the ids, which come first, are then the least wrong.
            ActiveParameter = signature.Active,
        };
    }
}
