namespace Quoth.Syntax.Text;

/// <summary>In what unit a position counts the characters of its line.</summary>
public enum PositionEncoding
{
    /// <summary>UTF-16 code units, the unit inside the program.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Unicode code points.</summary>
    Utf32,
}

/// <summary>A place as editors name it.</summary>
/// <param name="Line">The line, from zero.</param>
/// <param name="Character">How far into the line, from zero, in the units of a <see cref="PositionEncoding"/>.</param>
public readonly record struct LinePosition(int Line, int Character);
