namespace Quoth.Cli;

/// <summary>What the program tells its caller when it ends.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Something was found that somebody should look at.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, input that cannot be read, a broken configuration, or a failure of the program.</summary>
    public const int Failure = 2;
}
