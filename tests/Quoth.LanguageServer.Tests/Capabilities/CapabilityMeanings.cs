namespace Quoth.LanguageServer.Tests.Capabilities;

/// <summary>
/// What each method of the protocol means in Quoth, and why some are not there. The page docs/capabilities.md is made from
/// it; a method that is handled and has no sentence here, or has one and is not handled, fails the page's test.
/// </summary>
internal static class CapabilityMeanings
{
    /// <summary>The methods that are there, in the order of the page.</summary>
    public static IReadOnlyList<(string Group, (string Method, string Meaning)[] Rows)> Used { get; } =
    [
        (
            "The session",
            [
                (
                    "initialize",
                    "The client says what it can do, and is told what the server does; what can be registered later is left out here and registered"
                ),
                ("initialized", "The folders are read, and what the client lets itself be told later is registered"),
                ("shutdown", "Nothing more is asked; after it, only `exit` is in order"),
                ("exit", "Ends the process: with 0 after `shutdown`, with 1 without it"),
                ("$/cancelRequest", "A request is taken back, from either side; a long search stops where it is"),
                ("$/setTrace", "How much the client wants to hear of what the server does"),
                ("$/logTrace", "Each message with the time that it took, while tracing is on"),
                ("$/progress", "How far reading a large corpus is, and parts of long answers"),
                ("window/workDoneProgress/create", "A place to show the reading of a large corpus"),
                ("window/workDoneProgress/cancel", "Taken note of; reading a corpus is over soon"),
                ("window/logMessage", "What went wrong, and what took longer than a tenth of a second"),
                (
                    "window/showMessage",
                    "What the reader has to act upon, as a text that the server no longer sees as the editor does"
                ),
                ("client/registerCapability", "Each feature that the client can register, for the language `quoth`"),
            ]
        ),
        (
            "Texts and files",
            [
                ("textDocument/didOpen", "An article, a registry or a `quoth.json` is as the editor says from here on"),
                (
                    "textDocument/didChange",
                    "Edits or whole texts; a wrong range is refused with a log line, and the next save mends it"
                ),
                ("textDocument/didSave", "The text comes along, and mends whatever went wrong in between"),
                ("textDocument/didClose", "What holds is on the disk again"),
                ("workspace/didChangeWorkspaceFolders", "Folders come and go; each has the corpora that lie in it"),
                (
                    "workspace/didChangeWatchedFiles",
                    "Articles, registries, configurations and baselines that another program changed"
                ),
                ("workspace/didChangeConfiguration", "The client's own settings: how much is logged"),
                ("workspace/configuration", "The client's settings, section `quoth`, asked for by the server"),
                ("workspace/willRenameFiles", "References to a file follow it to its new name"),
                ("workspace/didRenameFiles", "A file is known by its new name at once"),
                ("workspace/didCreateFiles", "A new file belongs to its corpus at once"),
                ("workspace/didDeleteFiles", "What a deleted file defined is gone at once"),
                ("workspace/textDocumentContent", "The clean text and the rendered article as read-only documents"),
                ("workspace/textDocumentContent/refresh", "A read-only document is of yesterday"),
            ]
        ),
        (
            "What is wrong",
            [
                (
                    "textDocument/publishDiagnostics",
                    "Problems, for a client that does not ask for them; the code leads to the rule's page, and the other place is named"
                ),
                (
                    "textDocument/diagnostic",
                    "Problems of one file, for a client that asks; `unchanged` where it knows them"
                ),
                (
                    "workspace/diagnostic",
                    "Problems of all files, also of those that are not open and of each `quoth.json`; waits where there is nothing new"
                ),
                (
                    "workspace/diagnostic/refresh",
                    "The registry, a configuration or a file changed: the client should ask again"
                ),
                (
                    "textDocument/codeAction",
                    "Every fix; wrapping a selection; declaring people; writing links down; moving definitions; sealing"
                ),
                ("codeAction/resolve", "The edits of an action, when it is chosen"),
            ]
        ),
        (
            "Reading",
            [
                ("textDocument/hover", "A card of the person, claim, attribute, word or rule under the pointer"),
                (
                    "textDocument/semanticTokens/full",
                    "Colours: people, sources, cues, claims, holes, notes, ids, keys and words"
                ),
                ("textDocument/semanticTokens/full/delta", "The colours that changed"),
                ("textDocument/semanticTokens/range", "The colours of what is on the screen"),
                ("workspace/semanticTokens/refresh", "Colours changed with the registry"),
                ("textDocument/inlayHint", "Who says a claim, where no id says it; which claim a far bracket ends"),
                ("inlayHint/resolve", "The card of a hint's claim, and the edits that write its link down"),
                ("workspace/inlayHint/refresh", "Hints changed with the registry"),
                (
                    "textDocument/codeLens",
                    "Above definitions: how often somebody is named and quoted; above the header: counts and status"
                ),
                ("codeLens/resolve", "A lens's numbers, when it is seen"),
                ("workspace/codeLens/refresh", "Counts changed in another file"),
                (
                    "textDocument/foldingRange",
                    "The header, its definitions and comments, and notes and claims over several lines"
                ),
                ("textDocument/selectionRange", "From word to tag's text, tag, sentence and block"),
                ("textDocument/documentLink", "Addresses, Wikidata ids and evidence"),
                ("documentLink/resolve", "Where a link leads, when it is followed"),
                ("textDocument/documentSymbol", "The outline: the header's people, then claims by who says them"),
                ("workspace/symbol", "People and claims of all files by name and alias"),
                ("workspaceSymbol/resolve", "The place of a symbol, when it is chosen"),
            ]
        ),
        (
            "Finding the way",
            [
                ("textDocument/definition", "From any id to where the person or claim is defined"),
                ("textDocument/declaration", "From any id to where it is declared"),
                ("textDocument/typeDefinition", "From a person to what the schema says of the kind"),
                ("textDocument/implementation", "From a person to the claims"),
                ("textDocument/references", "Every place of a person or claim, across the corpus and in its order"),
                ("textDocument/documentHighlight", "Every place in this file, definitions apart from uses"),
                ("textDocument/moniker", "An id that means the same elsewhere: the registry's, or Wikidata's"),
                ("textDocument/prepareCallHierarchy", "The person or claim whose attributions are asked for"),
                ("callHierarchy/incomingCalls", "Who passes on what somebody says"),
                ("callHierarchy/outgoingCalls", "Whose words somebody passes on"),
                ("textDocument/prepareTypeHierarchy", "The person or group whose memberships are asked for"),
                ("typeHierarchy/supertypes", "The groups that somebody belongs to"),
                ("typeHierarchy/subtypes", "The members of a group"),
            ]
        ),
        (
            "Writing",
            [
                (
                    "textDocument/completion",
                    "Tags after a bracket and for a name typed in the text; people by name and alias; cues of the language; attributes and words of the schema; header keys"
                ),
                ("completionItem/resolve", "The card of an offer, when it is looked at"),
                ("textDocument/signatureHelp", "The attributes that a tag takes, while its head is written"),
                ("textDocument/inlineCompletion", "The next tag that is likely, as grey text"),
                ("textDocument/rename", "An id, in every file that means it; refused where another is called so"),
                ("textDocument/prepareRename", "What is renamed, and whether it can be"),
                ("textDocument/linkedEditingRange", "The same id's other places in the file, edited together"),
                ("textDocument/formatting", "Heads and header laid out; no character of the article moves"),
                ("textDocument/rangeFormatting", "The same for a selection"),
                ("textDocument/rangesFormatting", "The same for several selections"),
                (
                    "textDocument/onTypeFormatting",
                    "A line below a definition indented, a head laid out when its bar is typed"
                ),
                ("workspace/executeCommand", "The verbs of the program that make sense in an editor"),
                ("workspace/applyEdit", "The edits of a command"),
            ]
        ),
        (
            "Quoth's own requests",
            [
                ("quoth/attributions", "Who said what in an article: people and sources, claims, counts, seal"),
                ("quoth/preview", "The article as a reader sees it: clean text, paragraphs, and the tags over it"),
                ("quoth/marks", "What to hide, dim and underline of the lines on the screen"),
                ("quoth/people", "Whom an annotator may mean, by what is typed of a name, alias or id"),
                ("quoth/tagAs", "Tags words as somebody's, who is declared in the header where they are new"),
                ("quoth/credit", "Credits a claim to somebody"),
                ("quoth/resize", "Moves one bracket of a tag by a word"),
                ("quoth/next", "The next doubt, orphan, untagged name or claim of nobody"),
                ("quoth/counterparts", "From a claim to its sources, and back"),
            ]
        ),
    ];

    /// <summary>The methods that are not there, and why.</summary>
    public static IReadOnlyDictionary<string, string> Unused { get; } =
        new Dictionary<string, string>
        {
            ["notebookDocument/didOpen"] = "Articles are no notebooks",
            ["notebookDocument/didChange"] = "Articles are no notebooks",
            ["notebookDocument/didSave"] = "Articles are no notebooks",
            ["notebookDocument/didClose"] = "Articles are no notebooks",
            ["textDocument/documentColor"] = "Nothing in an article is a colour value",
            ["textDocument/colorPresentation"] = "Nothing in an article is a colour value",
            ["textDocument/inlineValue"] = "An article is not run, so there is no value to show while it is",
            ["workspace/inlineValue/refresh"] = "An article is not run, so there is no value to show while it is",
            ["textDocument/willSave"] = "Nothing has to be known before a save; a save itself brings the text",
            ["textDocument/willSaveWaitUntil"] =
                "Saving changes nothing by itself: editors format on save by asking for formatting",
            ["workspace/foldingRange/refresh"] = "Folds follow from the text alone, which the editor has",
            ["client/unregisterCapability"] = "What is registered holds as long as the session does",
            ["workspace/workspaceFolders"] = "The client names its folders when it starts, and each change of them",
            ["workspace/willCreateFiles"] = "A new file may be empty; what it begins with is offered as it is typed",
            ["workspace/willDeleteFiles"] =
                "Deleting is not held up; what a deleted file defined is told of as soon as it is gone",
            ["window/showDocument"] = "A command answers with its text, and the editor shows it where it likes",
            ["window/showMessageRequest"] = "Nobody is interrupted by a question: what can be chosen is a code action",
            ["telemetry/event"] = "Quoth tells nobody what its users do",
        };
}
