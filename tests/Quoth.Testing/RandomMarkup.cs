using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Quoth.Testing;

namespace Quoth.Testing;

/// <summary>Random texts that the properties run on: any Unicode text, and text made mostly of markup.</summary>
public static class RandomMarkup
{
    private static readonly string[] Pieces =
    [
        "[",
        "]",
        "[!|",
        "[^|",
        "[~|",
        "[@orlan|",
        "[-|",
        "[#|",
        "[!c1|",
        "[!c1+?|",
        "[^c1,c2 @a,b?|",
        "[!type=opinion by=@a,b x=\"a b\"|",
        "[@|",
        "[! c|",
        "[~x=1|",
        "[sic]",
        "[W]e",
        "[$x|",
        "\\",
        "\\\\",
        "\\[",
        "\\]",
        "|",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "\u3000",
        "a",
        "said. He",
        "“Yes,”",
        "---\n",
        "--",
        "-",
        "@id: Name\n",
        "  role: chief, \"a, b\"\n",
        "title: x\n",
        "# note\n",
        "\uFEFF",
        "é",
        "e\u0301",
        "👩‍👩‍👧",
        "他说。",
        "אמר",
    ];

    private static readonly string[] Seeds =
    [
        .. Directory
            .GetFiles(RepositoryFiles.PathOf("seeds"), "*.quoth", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    public static Arbitrary<string> Markup { get; } =
        Arb.From(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)), Halves);

    /// <summary>Any Unicode text: every code point, without lone surrogates.</summary>
    public static Arbitrary<string> Unicode { get; } =
        Gen.Frequency(
                (6, Gen.Choose(0, 0x7F)),
                (2, Gen.Choose(0x80, 0xD7FF)),
                (1, Gen.Choose(0xE000, 0x10FFFF)),
                (3, Gen.Elements("[]\\|@^~!-#\n\r".Select(c => (int)c)))
            )
            .ListOf()
            .Select(codes =>
                codes.Aggregate(new StringBuilder(), (text, code) => text.Append(new Rune(code))).ToString()
            )
            .ToArbitrary();

    /// <summary>A stretch of a seed article in which some characters were dropped, doubled or replaced by markup.</summary>
    public static Arbitrary<string> MutatedSeed { get; } =
        Arb.From(
            from seed in Gen.Elements(Seeds)
            from start in Gen.Choose(0, 1000)
            from length in Gen.Choose(1, 1500)
            from mutations in (
                from at in Gen.Choose(0, 1000)
                from kind in Gen.Choose(0, 3)
                from piece in Gen.Elements(Pieces)
                select (at, kind, piece)
            ).ListOf()
            select Mutate(Cut(seed, start, length), mutations),
            Halves
        );

    public static Arbitrary<string> Any { get; } =
        Gen.OneOf(Markup.Generator, Unicode.Generator, MutatedSeed.Generator).ToArbitrary();

    /// <summary>A stretch of the article that splits no surrogate pair; half the stretches begin with the header.</summary>
    private static string Cut(string seed, int start, int length)
    {
        var from = start < 500 ? 0 : seed.Length * (start - 500) / 500;
        var to = Math.Min(seed.Length, from + length);
        from -= from > 0 && from < seed.Length && char.IsLowSurrogate(seed[from]) ? 1 : 0;
        to -= to > from && to < seed.Length && char.IsLowSurrogate(seed[to]) ? 1 : 0;
        return seed[from..to];
    }

    private static string Mutate(string text, IEnumerable<(int At, int Kind, string Piece)> mutations)
    {
        foreach (var (fraction, kind, piece) in mutations)
        {
            var at = text.Length * fraction / 1001;
            if (text.Length == 0 || char.IsSurrogate(text[at]))
                continue;
            text = kind switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, text[at].ToString()),
                2 => text.Remove(at, 1).Insert(at, piece),
                _ => text.Insert(at, piece),
            };
        }
        return text;
    }

    private static IEnumerable<string> Halves(string text) =>
        text.Length == 0 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]];

    /// <summary>An edit: where it begins and ends, as fractions of the text in thousandths, and what it inserts.</summary>
    public static Arbitrary<(int From, int To, string Insert)> Edit { get; } =
        (
            from a in Gen.Choose(0, 1000)
            from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 30), Gen.Choose(0, 1000))
            from insert in Gen.OneOf(Gen.Constant(""), Gen.Elements(Pieces), Markup.Generator)
            select (a, a + length, insert)
        ).ToArbitrary();

    /// <summary>
    /// Runs a property on many cases and throws with the smallest failing one. The same cases every time, so that a run of
    /// the tests says something about what was changed; with <c>QUOTH_RANDOM=1</c> others every time, to look for more.
    /// </summary>
    public static void Check(Property property, int cases = 5000)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(60);
        var isExploring = Environment.GetEnvironmentVariable("QUOTH_RANDOM") == "1";
        FsCheck.Check.One(isExploring ? config : config.WithReplay(Same), property);
    }

    // Any number and any odd number will do.
    private static Replay Same { get; } = new(new Rnd(20_260_317, 9_473_298_375_423), null);
}
