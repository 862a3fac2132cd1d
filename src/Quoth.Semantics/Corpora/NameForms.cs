using System.Globalization;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Corpora;

/// <summary>How a text names an entity.</summary>
public enum NameForm
{
    /// <summary>By the name of its definition.</summary>
    Name,

    /// <summary>By one of its other names (<c>aka</c>).</summary>
    Alias,

    /// <summary>By the last word of a person's name, which others may bear too.</summary>
    Surname,
}

/// <summary>An entity that a text may name, and how.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Form">How the text names it.</param>
public readonly record struct NameMeaning(Definition Entity, NameForm Form);

/// <summary>Which words are names, and which names an entity has.</summary>
public static class NameForms
{
    /// <summary>Longer names are looked for nowhere, in UTF-16 code units: titles of reports, and hostile texts.</summary>
    public const int Longest = 64;

    /// <summary>
    /// Adds the texts that name an entity to an index: its name, its aliases and a person's surname. What is no name is left
    /// out.
    /// </summary>
    internal static void AddTo(NameIndex index, Definition entity)
    {
        // Whoever is not named in the articles is described in the registry, in words that fit others too.
        if (IsUnnamed(entity))
            return;
        var name = Trim(entity.Name);
        if (IsName(name))
            index.Add(name, new NameMeaning(entity, NameForm.Name));
        if (entity.Find("aka") is { } others)
        {
            foreach (var alias in others.Items)
            {
                var other = Trim(alias.Text);
                if (IsName(other))
                    index.Add(other, new NameMeaning(entity, NameForm.Alias));
            }
        }
        var surname = SurnameOf(entity);
        if (!surname.IsEmpty)
            index.Add(surname, new NameMeaning(entity, NameForm.Surname));
    }

    /// <summary>About how many characters the names of an entity have together.</summary>
    internal static int CountCharacters(Definition entity)
    {
        var characters = Math.Min(entity.Name.Length, Longest);
        if (entity.Find("aka") is { } others)
        {
            foreach (var alias in others.Items)
                characters += Math.Min(alias.Text.Length, Longest);
        }
        return characters;
    }

    /// <summary>Whether an entity is one whose name the articles keep back.</summary>
    public static bool IsUnnamed(Definition entity) => entity.Kind.StartsWith("unnamed", StringComparison.Ordinal);

    /// <summary>The last word of a person's name of several words; empty where there is none.</summary>
    public static ReadOnlySpan<char> SurnameOf(Definition entity)
    {
        if (entity.Kind != "person")
            return [];
        var name = Trim(entity.Name);
        // “Salla Wren, Jr.”
        var comma = name.IndexOf(',');
        name = (comma < 0 ? name : name[..comma]).TrimEnd();
        var blank = name.LastIndexOf(' ');
        return blank > 0 && LooksLikeName(name) && LooksLikeName(name[(blank + 1)..]) ? name[(blank + 1)..] : [];
    }

    /// <summary>
    /// Whether a text holds a word that only names have: one of two letters or more that begins with a capital, or any of
    /// two letters in a script without capitals. “The minister” is none where its first word begins a sentence.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="beginsSentence">Whether the first word has its capital for that reason.</param>
    public static bool LooksLikeName(ReadOnlySpan<char> text, bool beginsSentence = false)
    {
        var isFirst = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (!(char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c)))
                continue;
            var start = at;
            while (at + 1 < text.Length && IsWordPart(text[at + 1]))
                at++;
            var mayBe = char.IsAscii(c) ? char.IsAsciiLetterUpper(c) : IsCapital(c) || IsUncased(c);
            if (mayBe && at > start && !(isFirst && beginsSentence && !IsUncased(c)))
                return true;
            isFirst = false;
        }
        return false;
    }

    /// <summary>A name as it stands in a header, without the quotes and marks around it.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> name)
    {
        var text = (name is ['"', ..] ? TagHead.Unquote(name) : name).Trim();
        while (text.Length > 1 && QuotationMarks.IsMark(text[0]) && QuotationMarks.IsMark(text[^1]))
            text = text[1..^1].Trim();
        return text;
    }

    /// <summary>Whether a character can stand inside a word.</summary>
    public static bool IsWordPart(char c) =>
        char.IsAscii(c)
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a letter is a capital.</summary>
    public static bool IsCapital(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Whether a letter is of a script that has no capitals.</summary>
    public static bool IsUncased(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    /// <summary>Whether a character is of a script that puts no blanks between words.</summary>
    public static bool IsUnspaced(char c) =>
        c
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3005' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF');

    private static bool IsName(ReadOnlySpan<char> text) => text.Length is > 1 and <= Longest && LooksLikeName(text);
}
