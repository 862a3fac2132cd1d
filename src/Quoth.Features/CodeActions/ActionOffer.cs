using System.Collections.Immutable;
using Quoth.Analysis;

namespace Quoth.Features.CodeActions;

/// <summary>The kinds of actions, each a path from the general to the special, by which editors group and ask for them.</summary>
public static class ActionKinds
{
    /// <summary>Mends what a diagnostic names.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Puts a tag around words.</summary>
    public const string Wrap = "refactor.rewrite.quoth.wrap";

    /// <summary>Puts a mention around words.</summary>
    public const string WrapMention = Wrap + ".mention";

    /// <summary>Puts a source around words.</summary>
    public const string WrapSource = Wrap + ".source";

    /// <summary>Puts a cue around words.</summary>
    public const string WrapCue = Wrap + ".cue";

    /// <summary>Puts a claim around words.</summary>
    public const string WrapClaim = Wrap + ".claim";

    /// <summary>Puts a hole around words of a claim.</summary>
    public const string WrapHole = Wrap + ".hole";

    /// <summary>Puts a note behind words.</summary>
    public const string WrapNote = Wrap + ".note";

    /// <summary>Changes one tag.</summary>
    public const string Tag = "refactor.rewrite.quoth.tag";

    /// <summary>Marks a tag as doubtful, or takes the mark off.</summary>
    public const string Doubt = Tag + ".doubt";

    /// <summary>Writes an attribute into a head.</summary>
    public const string Attribute = "refactor.rewrite.quoth.attribute";

    /// <summary>Writes the ids of claims, or takes them out.</summary>
    public const string Ids = "refactor.rewrite.quoth.ids";

    /// <summary>Makes pieces of claims, and claims of pieces.</summary>
    public const string Pieces = "refactor.rewrite.quoth.pieces";

    /// <summary>Tags the names of an entity.</summary>
    public const string Mentions = "refactor.rewrite.quoth.mentions";

    /// <summary>Removes a tag and keeps its words.</summary>
    public const string Unwrap = "refactor.inline.quoth.unwrap";

    /// <summary>Defines an entity.</summary>
    public const string Declare = "refactor.extract.quoth.declare";

    /// <summary>Moves a definition to another file.</summary>
    public const string Move = "refactor.move.quoth.definition";

    /// <summary>Mends all that can be mended without a person looking.</summary>
    public const string FixAll = "source.fixAll.quoth";

    /// <summary>Puts the header in order.</summary>
    public const string Organize = "source.organizeDefinitions.quoth";

    /// <summary>Seals the text.</summary>
    public const string Seal = "source.seal.quoth";

    /// <summary>Every kind, for an editor that wants to know beforehand.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        QuickFix,
        Wrap,
        WrapMention,
        WrapSource,
        WrapCue,
        WrapClaim,
        WrapHole,
        WrapNote,
        Tag,
        Doubt,
        Attribute,
        Ids,
        Pieces,
        Mentions,
        Unwrap,
        Declare,
        Move,
        FixAll,
        Organize,
        Seal,
    ];

    /// <summary>Whether a kind is another one or a special case of it: <c>refactor.rewrite</c> is of <c>refactor</c>.</summary>
    public static bool IsOf(string kind, string general) =>
        general.Length == 0
        || (
            kind.StartsWith(general, StringComparison.Ordinal)
            && (kind.Length == general.Length || kind[general.Length] == '.')
        );
}

/// <summary>What an action changes.</summary>
/// <param name="Edits">The edits, none of which overlap; none where it turned out that there is nothing to change.</param>
/// <param name="Snippet">The one of them that leaves the cursor on a placeholder, where the editor can; or null.</param>
public sealed record ActionEdits(ImmutableArray<FixEdit> Edits, SnippetEdit? Snippet = null);

/// <summary>Something that an editor can offer to do at a place.</summary>
/// <param name="Title">What it does, as a command.</param>
/// <param name="Kind">One of <see cref="ActionKinds"/>.</param>
/// <param name="FindEdits">Finds what it changes; asked when somebody chooses it.</param>
public sealed record ActionOffer(string Title, string Kind, Func<ActionEdits> FindEdits)
{
    /// <summary>The diagnostics that it mends or silences.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether it is the one that is most likely right.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Why it cannot be done here, in one sentence; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it begins a file that is not there yet.</summary>
    public bool CreatesFile { get; init; }

    /// <summary>Whether finding its edits means reading the whole document or corpus.</summary>
    public bool IsCostly { get; init; }

    /// <summary>An offer whose edits are known.</summary>
    public static ActionOffer Of(
        string title,
        string kind,
        ImmutableArray<FixEdit> edits,
        SnippetEdit? snippet = null
    ) => new(title, kind, () => new ActionEdits(edits, snippet));

    /// <summary>What somebody asked for, and why it cannot be done.</summary>
    public static ActionOffer Refuse(string title, string kind, string refusal) =>
        new(title, kind, static () => new ActionEdits([])) { Refusal = refusal };
}
