using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quoth.Syntax.Text;

/// <summary>
/// Gathers the items of an array of which most hold none or one: nothing is allocated before the first item, which costs
/// one array of its own length, and the result takes that array as it is. A struct that changes: keep it in a local or a
/// field, never in a property.
/// </summary>
/// <typeparam name="T">What the array holds.</typeparam>
public struct ArrayBuilder<T>
{
    private T[]? items;
    private int count;

    /// <summary>A builder that has room for as many items as somebody expects.</summary>
    public ArrayBuilder(int capacity) => items = capacity == 0 ? null : new T[capacity];

    /// <summary>How many items there are.</summary>
    public readonly int Count => count;

    /// <summary>The items so far.</summary>
    public readonly Span<T> Items => items is null ? default : items.AsSpan(0, count);

    /// <summary>Adds an item behind the others.</summary>
    public void Add(T item)
    {
        if (items is null)
            items = new T[1];
        else if (count == items.Length)
            Array.Resize(ref items, count < 4 ? 4 : count * 2);
        items[count++] = item;
    }

    /// <summary>Forgets the items and keeps the room.</summary>
    public void Clear() => count = 0;

    /// <summary>The array; the builder is empty afterwards.</summary>
    public ImmutableArray<T> Drain()
    {
        if (items is null || count == 0)
            return [];
        var whole = items.Length == count ? items : items[..count];
        (items, count) = (null, 0);
        return ImmutableCollectionsMarshal.AsImmutableArray(whole);
    }
}
