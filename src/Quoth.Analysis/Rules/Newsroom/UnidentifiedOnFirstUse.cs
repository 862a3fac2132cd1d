using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q514: somebody quoted before the reader knows who that is.</summary>
public sealed class UnidentifiedOnFirstUse : Rule
{
    // Clean-text characters around the first citation in which the name may stand: about two sentences.
    private const int Around = 250;

    private const int LongestName = 80;

    // Clean-text characters. The name may stand unmarked anywhere before, which is looked for as long as it is cheap.
    private const int MostRead = 2_000_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q514",
            "unidentified-on-first-use",
            RulePack.Newsroom,
            Severity.Info,
            "A named person who is quoted before the article gives the full name, or whose role nobody recorded."
        )
        {
            Rationale = """
                Reuters gives name and position at the first reference, so that a reader can weigh what is said. The full
                name, or another full name of the entity (`aka`), may stand in the source's words, close by in the same
                paragraph, or anywhere before. `role`, `of` or `affiliation` says who it is.
                """,
            BadExample = """
                === article.quoth
                ---
                @brill: Ada Brill
                  role: mayor of Skerry
                ---
                [^@brill|Brill] [~|said] [!|the bridge was safe].
                === quoth.json
                { "rules": { "unidentified-on-first-use": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @brill: Ada Brill
                  role: mayor of Skerry
                ---
                [^@brill|Ada Brill], the mayor, [~|said] [!|the bridge was safe].
                === quoth.json
                { "rules": { "unidentified-on-first-use": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        HashSet<CreditedEntity>? settled = null;
        var unread = MostRead;
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || tag.Kind is not (TagKind.Source or TagKind.Mention))
                continue;
            foreach (var id in tag.Head.Entities)
            {
                if (credits.Find(id.Name) is not { IsPerson: true, IsUnnamed: false } person)
                    continue;
                if (settled?.Contains(person) == true)
                    continue;
                var isNamed = IsNamed(person.Definition, Words(document, tag, 0));
                // A mark that does not name is waited out, until the person speaks; “the two sisters” name nobody.
                if (!isNamed && (tag.Kind == TagKind.Mention || tag.Head.Entities.Length > 1))
                    continue;
                (settled ??= []).Add(person);
                isNamed = isNamed || IsNamed(person.Definition, Words(document, tag, Around));
                if (!isNamed && tag.Clean.Start <= unread)
                {
                    unread -= tag.Clean.Start;
                    isNamed = document
                        .Clean.Text.AsSpan(0, tag.Clean.Start)
                        .Contains(person.Definition.Name, StringComparison.OrdinalIgnoreCase);
                }
                if (Describe(person, isNamed) is { } found)
                    yield return found with
                    {
                        Span = tag.Tag.OpenerSpan,
                        Related =
                        [
                            new RelatedPlace(person.Definition.Path, person.Definition.SigilSpan, "defined here"),
                        ],
                    };
            }
        }
    }

    private static Finding? Describe(CreditedEntity person, bool isNamed)
    {
        var definition = person.Definition;
        if (!isNamed)
        {
            return new Finding(
                definition.SigilSpan,
                $"{person.Label} is quoted before the article gives the name {Excerpt.Of(definition.Name)}"
            )
            {
                Hint = "give name and position at the first reference, where the article may still be edited",
            };
        }
        if (IsWritten(definition, "role") || IsWritten(definition, "of") || IsWritten(definition, "affiliation"))
            return null;
        return new Finding(definition.SigilSpan, $"{person.Label} is quoted, and nothing says who that is")
        {
            Hint = $"write the `role` of {person.Label} in its definition, as the article gives it",
        };
    }

    private static bool IsWritten(Definition definition, string key) =>
        definition.Find(key) is { ValueSpan.IsEmpty: false };

    private static bool IsNamed(Definition person, ReadOnlySpan<char> words)
    {
        var name = person.Name;
        // A name that nobody would write out, or that the text has in another script, says nothing of the text.
        if (name.Length is 0 or > LongestName || !TextWords.ShareScript(words, name))
            return true;
        if (TextWords.HoldsName(words, name))
            return true;
        foreach (var alias in person.Aliases)
        {
            if (alias.Length <= LongestName && IsFullName(alias) && TextWords.HoldsName(words, alias))
                return true;
        }
        return false;
    }

    /// <summary>Whether another name has a given name too: two words, none of them in small letters (“the mayor”).</summary>
    private static bool IsFullName(string alias)
    {
        var isFull = false;
        foreach (var word in TextWords.Of(alias))
        {
            if (char.IsLower(word[0]))
                return false;
            isFull |= word.Length < alias.Length;
        }
        return isFull;
    }

    /// <summary>The words of a tag, and as many characters of its paragraph around them.</summary>
    private static ReadOnlySpan<char> Words(DocumentModel document, TagInfo tag, int around)
    {
        var paragraph = document.Paragraphs[tag.Paragraph].Clean;
        var start = Math.Max(paragraph.Start, tag.Clean.Start - around);
        var end = Math.Min(paragraph.End, Math.Min(tag.Clean.End, tag.Clean.Start + Around) + around);
        return document.Clean.Text.AsSpan(start, Math.Max(0, end - start));
    }
}
