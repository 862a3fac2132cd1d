using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q505: a claim that rests on one source whose name is kept back.</summary>
public sealed class SingleAnonymousSource : Rule
{
    private static readonly ImmutableArray<string> Speaking = ["supports", "repeats"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q505",
            "single-anonymous-source",
            RulePack.Newsroom,
            Severity.Warning,
            "A claim of fact that nobody makes but one source whose name is kept back."
        )
        {
            Rationale = """
                The BBC is reluctant to rely on a single source, and above all on one that is not named; The Washington
                Post asks for two with firsthand knowledge for what is contested. A second voice counts wherever the
                article has it: another source of the claim, the same claim made again (by its id or by `repeats`), a
                claim that `supports` it, or `evidence`. Opinions, intentions and questions need no second voice, and a
                group of several is more than one.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "single-anonymous-source": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                @minutes: minutes of the harbour board
                  kind: document
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!evidence=@minutes|the list was lost].
                === quoth.json
                { "rules": { "single-anonymous-source": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        Dictionary<string, Voices>? voices = null;
        HashSet<string>? told = null;
        var found = new List<(Credit Only, List<Claim> Claims)>();
        var byParagraph = new Dictionary<(object? Voice, int Paragraph), List<Claim>>();
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            // What is said inside another's words rests on that other too.
            if (claim.Outer is not null || FindOnly(credits.OfClaim(i)) is not { } only || !NeedsSecond(claim, credits))
                continue;
            voices ??= GatherVoices(document, credits);
            // Each assertion of a claim rests on all voices of that claim, and is told of once.
            if (claim.Id is { } id && (voices[id].HasSecond || !(told ??= []).Add(id)))
                continue;
            if (BearsOutWhatOthersSay(claim, voices))
                continue;
            var key = ((object?)only.Entity ?? only.Source, claim.Tag.Paragraph);
            if (!byParagraph.TryGetValue(key, out var claims))
            {
                byParagraph.Add(key, claims = []);
                found.Add((only, claims));
            }
            claims.Add(claim);
        }
        return found.Select(group => Describe(document, group.Only, group.Claims, credits));
    }

    /// <summary>One finding for what a source says in one paragraph: it is one question to the desk.</summary>
    private static Finding Describe(DocumentModel document, Credit only, List<Claim> claims, Credits credits)
    {
        var more = claims.Count switch
        {
            1 => "rests",
            2 => "and 1 more claim rest",
            _ => $"and {claims.Count - 1} more claims rest",
        };
        return new Finding(
            claims[0].Tag.Tag.OpenerSpan,
            $"{Excerpt.Of(document, claims[0].Tag)} {more} on {credits.NameOf(only)} alone, whose name is kept back"
        )
        {
            Hint = "find a second source or a document, and record it: as a source, by `supports`, or as `evidence`",
            Related =
            [
                .. claims
                    .Skip(1)
                    .Select(claim => new RelatedPlace(document.Path, claim.Tag.Tag.OpenerSpan, "this rests on it too")),
            ],
        };
    }

    /// <summary>The one unnamed voice that some credits come to, or null.</summary>
    private static Credit? FindOnly(ReadOnlySpan<Credit> credits)
    {
        if (credits.IsEmpty || !IsOneUnnamed(credits[0]))
            return null;
        foreach (var credit in credits[1..])
        {
            if (!IsSame(credit, credits[0]))
                return null;
        }
        return credits[0];
    }

    private static bool IsOneUnnamed(Credit credit) =>
        credit is { IsUnnamed: true, Entity: null or { IsOneVoice: true } };

    private static bool IsSame(Credit a, Credit b) => a.Entity is null ? a.Source == b.Source : a.Entity == b.Entity;

    private static bool NeedsSecond(Claim claim, Credits credits) =>
        credits.ValueOf(claim, "type") is not ("opinion" or "intention" or "question")
        && !credits.IsDeclined(claim)
        && credits.ValueOf(claim, "status") is not ("supported" or "refuted")
        && credits.ValueOf(claim, "evidence") is null;

    /// <summary>Whether a claim supports or repeats one that has a second voice: then both tell of one thing.</summary>
    private static bool BearsOutWhatOthersSay(Claim claim, Dictionary<string, Voices> voices)
    {
        foreach (var key in Speaking)
        {
            foreach (var target in Credits.FindAttribute(claim, key)?.Values ?? [])
            {
                if (voices[Credits.ClaimIdOf(target)].HasSecond)
                    return true;
            }
        }
        return false;
    }

    /// <summary>What speaks for each claim that has an id.</summary>
    private static Dictionary<string, Voices> GatherVoices(DocumentModel document, Credits credits)
    {
        var voices = new Dictionary<string, Voices>(StringComparer.Ordinal);
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            var own = credits.OfClaim(i);
            if (claim.Id is { } id)
                Add(id, claim, own);
            foreach (var key in Speaking)
            {
                foreach (var target in Credits.FindAttribute(claim, key)?.Values ?? [])
                    Add(Credits.ClaimIdOf(target), claim, own);
            }
        }
        return voices;

        void Add(string id, Claim claim, ReadOnlySpan<Credit> own)
        {
            if (!voices.TryGetValue(id, out var of))
                voices.Add(id, of = new Voices());
            of.HasSecond |= credits.ValueOf(claim, "evidence") is not null;
            foreach (var credit in own)
            {
                of.HasSecond |= !IsOneUnnamed(credit) || (of.First is { } first && !IsSame(credit, first));
                of.First ??= credit;
            }
        }
    }

    /// <summary>Who speaks for a claim, as far as it takes to know whether there is a second.</summary>
    private sealed class Voices
    {
        public Credit? First { get; set; }

        public bool HasSecond { get; set; }
    }
}
