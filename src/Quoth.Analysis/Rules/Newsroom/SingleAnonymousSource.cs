using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q505: a claim that rests on one source whose name is kept back.</summary>
public sealed class SingleAnonymousSource : Rule
{
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
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            if (FindOnly(credits.OfClaim(i)) is not { } only || !NeedsSecond(claim, credits))
                continue;
            if (claim.Id is { } id)
            {
                // Each assertion of a claim rests on all voices of that claim, and is told of once.
                voices ??= GatherVoices(document, credits);
                if (voices.GetValueOrDefault(id) is { HasSecond: true } || !(told ??= []).Add(id))
                    continue;
            }
            yield return new Finding(
                claim.Tag.Tag.OpenerSpan,
                $"{Excerpt.Of(document, claim.Tag)} rests on {credits.NameOf(only)} alone, whose name is kept back"
            )
            {
                Hint =
                    "find a second source or a document, and record it: as a source, by `supports`, or as `evidence`",
            };
        }
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
            foreach (var key in (ReadOnlySpan<string>)["supports", "repeats"])
            {
                foreach (var target in Credits.FindAttribute(claim, key)?.Values ?? [])
                    Add(target.Text.StartsWith('!') ? target.Text[1..] : target.Text, claim, own);
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
