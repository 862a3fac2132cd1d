namespace Quoth.Cli;

/// <summary>Ends a command with a message for the person who called it and <see cref="ExitCode.Failure"/>.</summary>
public sealed class CommandFailureException : Exception
{
    /// <summary>A failure without a message.</summary>
    public CommandFailureException() { }

    /// <summary>A failure that says what is wrong.</summary>
    public CommandFailureException(string message)
        : base(message) { }

    /// <summary>A failure that says what is wrong and what is behind it.</summary>
    public CommandFailureException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A failure that says what is wrong and what to do.</summary>
    public CommandFailureException(string message, string hint)
        : base(message) => Hint = hint;

    /// <summary>What to do about it, if anything.</summary>
    public string? Hint { get; }
}
