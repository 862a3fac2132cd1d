using Quoth.Semantics.Corpora;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis;

/// <summary>
/// Finds whom a pronoun can mean: the entities that were marked last before it and fit its number and gender. The gender of
/// a person is known only from pronouns that a document marks as theirs; nothing is concluded from names.
/// </summary>
internal sealed class Antecedents
{
    private const int MostOffered = 3;

    // As far back as a reader would look; it bounds what a text full of pronouns costs.
    private const int MostTags = 200;

    private const PronounTraits Genders = PronounTraits.Masculine | PronounTraits.Feminine;
    private const PronounTraits Numbers = PronounTraits.Singular | PronounTraits.Plural;

    private readonly DocumentModel document;
    private readonly Corpus corpus;

    // Every fix writes the id out, so one of a megabyte is not offered again and again.
    private const int LongestId = 100;

    private readonly Dictionary<Claim, List<Definition>> speakers = [];
    private readonly Dictionary<string, PronounTraits> genders = new(StringComparer.Ordinal);

    public Antecedents(DocumentModel document, Corpus corpus, LanguageData language)
    {
        this.document = document;
        this.corpus = corpus;
        foreach (var tag in document.Tags)
        {
            if (tag.Head.Entities is not [var only] || tag.IsInNote)
                continue;
            var words = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length);
            if (!language.Pronouns.Contains(words))
                continue;
            var gender = language.TraitsOf(words.ToString()) & Genders;
            if (gender is PronounTraits.Masculine or PronounTraits.Feminine)
                genders[only.Name] = genders.GetValueOrDefault(only.Name) | gender;
        }
    }

    /// <summary>The entities that a pronoun with some traits can mean, the nearest first; a few at most.</summary>
    public List<Definition> Find(TagInfo pronoun, PronounTraits traits) =>
        traits.HasFlag(PronounTraits.First) ? FindSpeakers(pronoun) : FindBefore(pronoun, traits);

    /// <summary>Whoever says the claims around a pronoun: “I” means them.</summary>
    private List<Definition> FindSpeakers(TagInfo pronoun)
    {
        var found = new List<Definition>();
        for (var around = pronoun.Parent; around is not null && found.Count < MostOffered; around = around.Parent)
        {
            if (around.Kind != TagKind.Claim || document.FindClaim(around) is not { } claim)
                continue;
            foreach (var entity in SpeakersOf(claim))
                Add(found, entity.Id, PronounTraits.None);
        }
        return found;
    }

    /// <summary>A claim may hold a hundred thousand pronouns as its own sources, so it is asked once.</summary>
    private List<Definition> SpeakersOf(Claim claim)
    {
        if (speakers.TryGetValue(claim, out var found))
            return found;
        speakers.Add(claim, found = []);
        foreach (var id in claim.GetCredited())
            Add(found, id, PronounTraits.None);
        return found;
    }

    private List<Definition> FindBefore(TagInfo pronoun, PronounTraits traits)
    {
        var found = new List<Definition>();
        var last = Math.Max(0, pronoun.Index - MostTags);
        for (var i = pronoun.Index - 1; i >= last && found.Count < MostOffered; i--)
        {
            var tag = document.Tags[i];
            if (tag.Kind is TagKind.Mention or TagKind.Source && !tag.IsInNote && tag.Head.Entities is [var only])
                Add(found, only.Name, traits);
        }
        return found;
    }

    private void Add(List<Definition> found, string id, PronounTraits traits)
    {
        if (found.Count == MostOffered || id.Length > LongestId || found.Exists(other => other.Id == id))
            return;
        if (corpus.FindEntity(document, id) is { } entity && Fits(entity, traits))
            found.Add(entity);
    }

    private bool Fits(Definition entity, PronounTraits traits)
    {
        if (traits == PronounTraits.None)
            return true;
        var isPlural = (traits & Numbers) == PronounTraits.Plural;
        var isPerson = IsKind(entity, "person") || IsKind(entity, "unnamed-person");
        if (isPerson)
            return !isPlural
                && (traits & (Genders | PronounTraits.Thing)) != PronounTraits.Thing
                && HasGender(entity, traits);
        if (IsKind(entity, "group") || IsKind(entity, "unnamed-group"))
            return traits.HasFlag(PronounTraits.Plural);
        if (IsKind(entity, "organization") || IsKind(entity, "outlet"))
            return isPlural || traits.HasFlag(PronounTraits.Thing);
        return traits.HasFlag(PronounTraits.Thing);
    }

    private bool HasGender(Definition entity, PronounTraits traits)
    {
        var own = genders.GetValueOrDefault(entity.Id);
        return own == 0 || (traits & Genders) == 0 || (own & traits) != 0;
    }

    private bool IsKind(Definition entity, string kind) => corpus.Settings.Schema.IsKindOf(entity.Kind, kind);
}
