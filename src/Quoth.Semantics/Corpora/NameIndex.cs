using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// Which texts name which entities, as a tree of characters: a text is read once for all names together. Built once for
/// the registry and shared by snapshots; a document's own definitions make a small one beside it.
/// </summary>
public sealed class NameIndex
{
    // A name that means so many means nobody, and one that a whole registry bears must not cost its square.
    private const int MostMeanings = 8;

    private const int FilterBits = 1 << 13;

    /// <summary>The furthest that a name's filter pair stands behind its beginning: “the Herald” is looked for at its “He”.</summary>
    internal const int FurthestAnchor = 4;

    // Children by (node, character), in open addressing: a document builds one of these, so it has to be cheap.
    private ulong[] keys;
    private int[] children;
    private int mask;
    private int[] entryOf;
    private int nodes = 1;
    private readonly List<NameMeaning[]> entries = [];
    private readonly ulong[] filter = new ulong[FilterBits / 64];

    private NameIndex(int characters)
    {
        var size = 16;
        while (size < characters * 2 + 2)
            size *= 2;
        keys = new ulong[size];
        children = new int[size];
        entryOf = new int[size / 2 + 1];
        mask = size - 1;
    }

    /// <summary>The index of no names.</summary>
    public static NameIndex Empty { get; } = new(0);

    /// <summary>How many texts name somebody.</summary>
    public int Count => entries.Count;

    /// <summary>Which pairs of characters a name has at its anchor, as bits; whoever reads a text skips all other places.</summary>
    internal ReadOnlySpan<ulong> Filter => filter;

    /// <summary>How far the anchors of names stand behind their beginnings, as bits.</summary>
    internal int Anchors { get; private set; }

    /// <summary>The characters that names have at their anchors: those of ASCII as bits, and whether there are others.</summary>
    internal UInt128 AnchorCharacters { get; private set; }

    /// <summary>Whether some name has a character at its anchor that is none of ASCII.</summary>
    internal bool HasOtherAnchors { get; private set; }

    /// <summary>The index of some entities, each of another id.</summary>
    public static NameIndex Of(IEnumerable<Definition> entities)
    {
        var all = entities.ToArray();
        return Of(all, all.Length);
    }

    /// <summary>The index of what a document defines. Of several definitions of one id, the first counts.</summary>
    public static NameIndex Of(DocumentModel document)
    {
        var first = new Definition[document.Entities.Length];
        var count = 0;
        foreach (var entity in document.Entities)
        {
            if (ReferenceEquals(document.FindEntity(entity.Id), entity))
                first[count++] = entity;
        }
        return Of(first, count);
    }

    private static NameIndex Of(Definition[] entities, int count)
    {
        var characters = 0;
        for (var i = 0; i < count; i++)
            characters += NameForms.CountCharacters(entities[i]);
        var index = new NameIndex(characters);
        for (var i = 0; i < count; i++)
            NameForms.AddTo(index, entities[i]);
        return index;
    }

    /// <summary>What a text means, the entities in the order in which they were defined; empty where it names nobody.</summary>
    public NameMeaning[] Find(ReadOnlySpan<char> name)
    {
        var node = 0;
        foreach (var c in name)
        {
            node = Child(node, char.IsWhiteSpace(c) ? ' ' : c);
            if (node < 0)
                return [];
        }
        return MeaningsAt(node);
    }

    /// <summary>The number of a pair of characters in the filter.</summary>
    internal static int FilterBit(char first, char second) => ((first * 0x9E5) ^ (second * 0x1F)) & (FilterBits - 1);

    /// <summary>The node behind a character, or -1.</summary>
    internal int Child(int node, char c)
    {
        var key = Key(node, c);
        for (var slot = Slot(key); ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
                return children[slot];
            if (keys[slot] == 0)
                return -1;
        }
    }

    /// <summary>What the text that leads to a node means.</summary>
    internal NameMeaning[] MeaningsAt(int node) => entryOf[node] == 0 ? [] : entries[entryOf[node] - 1];

    /// <summary>Whether the text that leads to a node is a name.</summary>
    internal bool IsName(int node) => entryOf[node] != 0;

    /// <summary>Adds a name, which has two characters or more.</summary>
    internal void Add(ReadOnlySpan<char> text, NameMeaning meaning)
    {
        AddExactly(text, meaning);
        // “The Herald” begins a sentence, “the Herald” stands in one; “rovers” are no “Rovers”.
        var blank = text.IndexOf(' ');
        if (blank is > 0 and <= 3 && NameForms.LooksLikeName(text[blank..]))
        {
            var other = char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) : char.ToUpperInvariant(text[0]);
            if (other != text[0])
                AddExactly($"{other}{text[1..]}", meaning);
        }
    }

    private void AddExactly(ReadOnlySpan<char> text, NameMeaning meaning)
    {
        var node = 0;
        foreach (var c in text)
            node = ChildOrNew(node, char.IsWhiteSpace(c) ? ' ' : c);
        var anchor = AnchorOf(text);
        Anchors |= 1 << anchor;
        if (char.IsAscii(text[anchor]))
            AnchorCharacters |= UInt128.One << text[anchor];
        else
            HasOtherAnchors = true;
        var bit = FilterBit(text[anchor], text[anchor + 1]);
        filter[bit >> 6] |= 1UL << (bit & 63);
        if (entryOf[node] == 0)
        {
            entries.Add([meaning]);
            entryOf[node] = entries.Count;
            return;
        }
        var meanings = entries[entryOf[node] - 1];
        foreach (var known in meanings)
        {
            if (ReferenceEquals(known.Entity, meaning.Entity))
                return;
        }
        if (meanings.Length < MostMeanings)
            entries[entryOf[node] - 1] = [.. meanings, meaning];
    }

    /// <summary>
    /// Where the pair of characters stands by which a name is found: behind an article, which is a word on every line.
    /// </summary>
    private static int AnchorOf(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank is > 0 and < FurthestAnchor && blank + 2 < text.Length ? blank + 1 : 0;
    }

    private int ChildOrNew(int node, char c)
    {
        var key = Key(node, c);
        var slot = Slot(key);
        while (keys[slot] != 0)
        {
            if (keys[slot] == key)
                return children[slot];
            slot = (slot + 1) & mask;
        }
        if (nodes * 2 >= keys.Length)
        {
            Grow();
            slot = Slot(key);
            while (keys[slot] != 0)
                slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        children[slot] = nodes;
        return nodes++;
    }

    private void Grow()
    {
        var (oldKeys, oldChildren) = (keys, children);
        keys = new ulong[oldKeys.Length * 2];
        children = new int[keys.Length];
        mask = keys.Length - 1;
        Array.Resize(ref entryOf, keys.Length / 2 + 1);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
                Put(oldKeys[i], oldChildren[i]);
        }
    }

    private void Put(ulong key, int child)
    {
        var slot = Slot(key);
        while (keys[slot] != 0)
            slot = (slot + 1) & mask;
        keys[slot] = key;
        children[slot] = child;
    }

    // Never 0, which marks a free slot.
    private static ulong Key(int node, char c) => ((ulong)(uint)node << 16) + c + 1;

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
}
