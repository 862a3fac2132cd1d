namespace Quoth.Cli.Output;

/// <summary>Colours text for terminals that can show colours, and leaves it alone for all else.</summary>
/// <param name="IsOn">Whether there are colours.</param>
public readonly record struct Colours(bool IsOn)
{
    /// <summary>
    /// The colours for a stream. <c>NO_COLOR</c> turns them off, <c>CLICOLOR_FORCE</c> on, and otherwise a terminal
    /// has them that is not a dumb one. An empty variable counts as none.
    /// </summary>
    public static Colours For(bool isTerminal, Func<string, string?> readVariable)
    {
        if (readVariable("NO_COLOR") is { Length: > 0 })
            return default;
        if (readVariable("CLICOLOR_FORCE") is { Length: > 0 } force && force != "0")
            return new Colours(true);
        return new Colours(isTerminal && readVariable("TERM") != "dumb");
    }

    /// <summary>For what is wrong.</summary>
    public string Error(string text) => Wrap("1;31", text);

    /// <summary>For what may be wrong.</summary>
    public string Warning(string text) => Wrap("1;33", text);

    /// <summary>For what is worth knowing.</summary>
    public string Info(string text) => Wrap("1;34", text);

    /// <summary>For what to do.</summary>
    public string Hint(string text) => Wrap("1;36", text);

    /// <summary>For what is well.</summary>
    public string Success(string text) => Wrap("1;32", text);

    /// <summary>For what stands out.</summary>
    public string Strong(string text) => Wrap("1", text);

    /// <summary>For what stands back.</summary>
    public string Faint(string text) => Wrap("2", text);

    /// <summary>
    /// A text that leads to an address where one clicks on it (OSC 8). Who wants no colours wants no such signs either,
    /// so that one choice holds for both.
    /// </summary>
    public string Link(string text, string address) =>
        IsOn && text.Length > 0 ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;

    private string Wrap(string code, string text) => IsOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
