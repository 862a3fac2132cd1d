namespace Quoth.Testing.Protocol;

/// <summary>What JSON the protocol's meta-model allows at a place.</summary>
public abstract record Shape
{
    /// <summary>One of the meta-model's base types, as <c>uinteger</c>.</summary>
    public sealed record Base(string Name) : Shape;

    /// <summary>A type that has a name.</summary>
    public sealed record Reference(string Name) : Shape;

    /// <summary>An array.</summary>
    public sealed record Sequence(Shape Element) : Shape;

    /// <summary>An object whose keys are data.</summary>
    public sealed record Map(Shape Value) : Shape;

    /// <summary>One of several.</summary>
    public sealed record Either(Shape[] Items) : Shape;

    /// <summary>An array of just so many.</summary>
    public sealed record Tuple(Shape[] Items) : Shape;

    /// <summary>Just this string.</summary>
    public sealed record Literal(string Value) : Shape;

    /// <summary>An enumeration; its values as JSON. An open one allows others of the same kind.</summary>
    public sealed record Words(bool IsText, bool IsOpen, string[] Values) : Shape;

    /// <summary>An object with these properties and no others.</summary>
    public sealed record Structure(string Name, Property[] Properties) : Shape;

    /// <summary>Any JSON.</summary>
    public sealed record Anything : Shape;
}

/// <summary>A property of a structure.</summary>
public sealed record Property(string Name, Shape Shape, bool IsOptional);

/// <summary>A method of the protocol. A shape that is null stands for nothing at all.</summary>
/// <param name="IsRequest">Whether it is answered.</param>
/// <param name="Direction">Who sends it, as the meta-model says it.</param>
/// <param name="RegistrationName">The name under which it is registered, where that is another.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Result">What it is answered with.</param>
/// <param name="Part">What may be sent ahead of the answer.</param>
/// <param name="Options">What it is registered with.</param>
public sealed record MethodShape(
    bool IsRequest,
    string Direction,
    string? RegistrationName,
    Shape? Params,
    Shape? Result,
    Shape? Part,
    Shape? Options
);
