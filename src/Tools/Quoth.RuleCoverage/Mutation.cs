using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.RuleCoverage;

/// <summary>A way in which annotators break articles.</summary>
/// <param name="Name">What happened, in a few words.</param>
/// <param name="Find">The places of an article that can be broken so, each with what it then looks like.</param>
public sealed record Mutation(string Name, Func<DocumentModel, Corpus, IEnumerable<Mutant>> Find)
{
    /// <summary>A mutation for which the article alone is looked at.</summary>
    public Mutation(string name, Func<DocumentModel, IEnumerable<Mutant>> find)
        : this(name, (document, _) => find(document)) { }
}

/// <summary>One broken copy of an article.</summary>
/// <param name="Place">
/// Where somebody who broke the article so would look for the message, in UTF-16 offsets of the unbroken file.
/// </param>
/// <param name="Edits">What breaks it: edits that do not overlap, in any order.</param>
public sealed record Mutant(TextSpan Place, ImmutableArray<TextChange> Edits)
{
    /// <summary>The broken text.</summary>
    public string Apply(string text)
    {
        foreach (var edit in Edits.Select((edit, i) => (edit, i)).OrderByDescending(e => (e.edit.Span.Start, e.i)))
            text = text.Remove(edit.edit.Span.Start, edit.edit.Span.Length)
                .Insert(edit.edit.Span.Start, edit.edit.NewText);
        return text;
    }

    /// <summary>The place in the broken text; what was inserted at its ends belongs to it.</summary>
    public TextSpan PlaceAfter()
    {
        var (start, end) = (Place.Start, Place.End);
        foreach (var edit in Edits)
        {
            var delta = edit.NewText.Length - edit.Span.Length;
            if (edit.Span.End < Place.Start || (edit.Span.End == Place.Start && !edit.Span.IsEmpty))
                start += delta;
            if (edit.Span.Start <= Place.End)
                end += delta;
        }
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
