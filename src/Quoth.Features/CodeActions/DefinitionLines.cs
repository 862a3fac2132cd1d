using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features.CodeActions;

/// <summary>Where a definition can be written, and how.</summary>
internal static class DefinitionLines
{
    private const int MostRegistries = 3;

    /// <summary>A place for a definition.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="IsNew">Whether the file is not there yet.</param>
    public readonly record struct Target(string Path, bool IsNew);

    /// <summary>The registry files of a corpus but one document, in the order of their paths; a new one where there is none.</summary>
    public static ImmutableArray<Target> Registries(Corpus corpus, DocumentModel except)
    {
        var found = ImmutableArray.CreateBuilder<Target>();
        foreach (var (path, document) in corpus.Documents)
        {
            if (document.IsRegistry && path != except.Path && found.Count < MostRegistries)
                found.Add(new Target(path, false));
        }
        string[] fresh = found.Count == 0 && !except.IsRegistry ? ["people.quoth", "registry.quoth"] : [];
        foreach (var path in fresh.Where(path => corpus.Find(path) is null).Take(1))
            found.Add(new Target(path, true));
        return found.DrainToImmutable();
    }

    /// <summary>Writes lines at the end of a target's header.</summary>
    public static FixEdit Add(Corpus corpus, Target target, IEnumerable<string> lines) =>
        corpus.Find(target.Path) is { } document
            ? Add(document, lines)
            : new FixEdit(target.Path, new TextChange(default, $"---\n{string.Join('\n', lines)}\n---\n"));

    /// <summary>Writes lines at the end of a header, behind a blank line where fields end there; begins a header where there is none.</summary>
    public static FixEdit Add(DocumentModel document, IEnumerable<string> lines)
    {
        var text = document.Tree.Text;
        var lineEnd = SealEdit.LineEnd(text, 0);
        var isBehindField =
            document.Tree.Header is { Lines: [.., { Kind: HeaderLineKind.Field } last] } header
            && text.Lines.GetLine(last.Span.Start) + 1 == text.Lines.GetLine(header.Span.End - 1);
        return HeaderEdits.AddLine(document, (isBehindField ? lineEnd : "") + string.Join(lineEnd, lines));
    }

    /// <summary>The lines of a definition, attributes two blanks in; comments between them are left out.</summary>
    public static List<string> Of(DocumentModel document, Semantics.Model.Definition definition)
    {
        var lines = new List<string>();
        foreach (var line in document.Tree.Header?.Lines ?? [])
        {
            if (!definition.Span.Contains(line.Span))
                continue;
            var words = document.Tree.Text.ToString(line.Span);
            if (line.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition)
                lines.Add(words);
            else if (line.Kind == HeaderLineKind.Attribute)
                lines.Add("  " + words);
        }
        return lines;
    }

    /// <summary>One more name of an entity; null where its list of names cannot be added to.</summary>
    public static FixEdit? AddAlias(Corpus corpus, Semantics.Model.Definition entity, string alias)
    {
        if (corpus.Find(entity.Path) is not { } document)
            return null;
        var item =
            alias.AsSpan().IndexOfAny(',', '"') < 0
                ? alias
                : $"\"{alias.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        if (entity.Find("aka") is { } known)
            return known.Items.IsEmpty ? null : Insert(known.ValueSpan.End, ", " + item);
        var text = document.Tree.Text;
        var line = text.Lines.GetLine(entity.NameSpan.IsEmpty ? entity.IdSpan.Start : entity.NameSpan.Start);
        return Insert(text.GetLineSpan(line).End, $"{SealEdit.LineEnd(text, line)}  aka: {item}");

        FixEdit Insert(int at, string words) => new(document.Path, new TextChange(new TextSpan(at, 0), words));
    }
}
