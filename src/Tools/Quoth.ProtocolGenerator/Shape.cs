namespace Quoth.ProtocolGenerator;

/// <summary>A type of the protocol as C# sees it: aliases followed, `null` taken out of or-types.</summary>
internal abstract record Shape
{
    /// <summary>The C# type, without a question mark.</summary>
    public abstract string CSharp { get; }

    /// <summary>The word for this type inside a union's name and for the union's property.</summary>
    public abstract string Word { get; }

    /// <summary>Whether the C# type is a value type, so that `?` makes a Nullable of it.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>An expression that reads the value at the reader's current token.</summary>
    public abstract string Read(string reader);

    /// <summary>A statement that writes a value.</summary>
    public abstract string Write(string value);

    /// <summary>The token that a JSON value of this shape begins with.</summary>
    public abstract Token FirstToken { get; }

    public sealed record Primitive(string Type, string Name, Token Token) : Shape
    {
        public override string CSharp => Type;
        public override string Word => Name;
        public override bool IsValueType => Type != "string";
        public override Token FirstToken => Token;

        public override string Read(string reader) => $"Json.Read{Name}(ref {reader})";

        public override string Write(string value) => $"Json.Write{Name}(writer, {value});";
    }

    public sealed record Number(string Name) : Shape
    {
        public override string CSharp => Name;
        public override string Word => Name;
        public override bool IsValueType => true;
        public override Token FirstToken => Token.Number;

        public override string Read(string reader) => $"({Name})Json.ReadInteger(ref {reader})";

        public override string Write(string value) => $"writer.WriteNumberValue((int){value});";
    }

    /// <summary>A type with its own Read and Write: a structure, an open enumeration of words, a union.</summary>
    public sealed record Named(string Name, bool IsStruct, Token Token) : Shape
    {
        public override string CSharp => Name;
        public override string Word => Name;
        public override bool IsValueType => IsStruct;
        public override Token FirstToken => Token;

        public override string Read(string reader) => $"Protocol.{Name}.Read(ref {reader})";

        public override string Write(string value) => $"{value}.Write(writer);";
    }

    public sealed record List(Shape Element) : Shape
    {
        public override string CSharp => $"{Element.CSharp}[]";
        public override string Word => $"{Element.Word}Array";
        public override bool IsValueType => false;
        public override Token FirstToken => Token.Array;

        public override string Read(string reader) =>
            $"Json.ReadArray(ref {reader}, static (ref item) => {Element.Read("item")})";

        public override string Write(string value) =>
            $"Json.WriteArray(writer, {value}, static (writer, item) => {Element.Write("item").TrimEnd(';')});";
    }

    public sealed record Map(Shape Value) : Shape
    {
        public override string CSharp => $"Dictionary<string, {Value.CSharp}>";
        public override string Word => $"{Value.Word}Map";
        public override bool IsValueType => false;
        public override Token FirstToken => Token.Object;

        public override string Read(string reader) =>
            $"Json.ReadMap(ref {reader}, static (ref item) => {Value.Read("item")})";

        public override string Write(string value) =>
            $"Json.WriteMap(writer, {value}, static (writer, item) => {Value.Write("item").TrimEnd(';')});";
    }
}

internal enum Token
{
    Any,
    Text,
    Number,
    Boolean,
    Array,
    Object,
}
