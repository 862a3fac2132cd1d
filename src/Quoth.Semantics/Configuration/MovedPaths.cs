using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quoth.Semantics.Files;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>
/// The edits that keep right what configurations and baselines say of files, when files and folders move. What is not JSON
/// is left alone, and so is all that names no file.
/// </summary>
public static class MovedPaths
{
    static readonly string[] s_patternLists = ["include", "exclude"];

    /// <summary>The edits of a configuration, in text order.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Where it is before the moves: absolute, with slashes.</param>
    /// <param name="corpus">
    /// The folder from which its patterns and its baseline are read, before the moves; null where several corpora share
    /// them, so that they speak of no single file.
    /// </param>
    /// <param name="moves">The moves.</param>
    /// <param name="isNamedElsewhere">Whether something else below the corpus has the name of a path that moves.</param>
    public static ImmutableArray<TextChange> InConfiguration(
        string text,
        string path,
        string? corpus,
        FileMoves moves,
        Func<string, bool> isNamedElsewhere
    )
    {
        if (PositionedJson.Read(text, out _) is not { Kind: JsonKind.Object } root)
        {
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var extended in TextsOf(root["extends"]))
        {
            AddPath(changes, extended, FolderOf(path), FolderOf(moves.Of(path)), moves);
        }

        if (corpus is not null)
        {
            var guidelines = TextsOf(root["guidelines"]).Where(value => !ValueCheck.IsUrl(value.Text));
            foreach (var file in TextsOf(root["baseline"]).Concat(guidelines))
            {
                AddPath(changes, file, corpus, moves.Of(corpus), moves);
            }

            var lists = s_patternLists
                .Select(key => root[key])
                .Concat((root["overrides"]?.Items ?? []).Select(item => item["files"]));
            foreach (var pattern in lists.SelectMany(TextsOf))
            {
                AddPattern(changes, pattern, corpus, moves, isNamedElsewhere);
            }
        }

        return [.. changes.OrderBy(change => change.Span)];
    }

    /// <summary>The edits of a baseline, which knows articles by their paths from its folder; in text order.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Where it is before the moves: absolute, with slashes.</param>
    /// <param name="moves">The moves.</param>
    public static ImmutableArray<TextChange> InBaseline(string text, string path, FileMoves moves)
    {
        if (PositionedJson.Read(text, out _) is not { Kind: JsonKind.Object } root)
        {
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var written in (root["findings"]?.Items ?? []).SelectMany(finding => TextsOf(finding["path"])))
        {
            AddPath(changes, written, FolderOf(path), FolderOf(moves.Of(path)), moves);
        }

        return changes.DrainToImmutable();
    }

    // An empty text is no path, and its span holds the quotes.
    static IEnumerable<JsonValue> TextsOf(JsonValue? value) =>
        value?.Kind switch
        {
            JsonKind.Text when value.Text.Length > 0 => [value],
            JsonKind.List => value.Items.Where(item => item.Kind == JsonKind.Text && item.Text.Length > 0),
            _ => [],
        };

    static void AddPath(
        ImmutableArray<TextChange>.Builder changes,
        JsonValue written,
        string folder,
        string newFolder,
        FileMoves moves
    )
    {
        var target = moves.Of(ExtendsChain.Resolve(folder, written.Text));
        if (target == ExtendsChain.Resolve(newFolder, written.Text))
        {
            return;
        }

        var isAbsolute = ExtendsChain.Resolve("", written.Text) == ExtendsChain.Resolve(folder, written.Text);
        changes.Add(new TextChange(written.Span, Encode(isAbsolute ? target : FileMoves.Relative(newFolder, target))));
    }

    static void AddPattern(
        ImmutableArray<TextChange>.Builder changes,
        JsonValue written,
        string corpus,
        FileMoves moves,
        Func<string, bool> isNamedElsewhere
    )
    {
        var (moved, added) = (default(string), "");
        // The innermost folder that a pattern names is the one that takes it along.
        foreach (var move in moves.All.OrderByDescending(move => move.From.Length))
        {
            // What leaves the corpus is no longer its patterns' to name; what moves with the corpus has its name still.
            if (moved is not null || !IsBelow(move.From, corpus) || !IsBelow(move.To, corpus))
            {
                continue;
            }

            var to = FileMoves.Relative(corpus, move.To);
            var next = MovedPattern.Of(written.Text, FileMoves.Relative(corpus, move.From), to);
            if (next is not null && MovedPattern.IsBareName(written.Text) && isNamedElsewhere(move.From))
            {
                added += $", \"{Encode(MovedPattern.For(to))}\"";
            }
            else
            {
                moved = next;
            }
        }

        if (moved is not null)
        {
            changes.Add(new TextChange(written.Span, Encode(moved)));
        }

        if (added.Length > 0)
        {
            // Behind the quote.
            changes.Add(new TextChange(new TextSpan(written.Span.End + 1, 0), added));
        }
    }

    static bool IsBelow(string path, string folder) => path != folder && FileMoves.IsAtOrBelow(path, folder);

    static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    static string Encode(string text) =>
        JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
