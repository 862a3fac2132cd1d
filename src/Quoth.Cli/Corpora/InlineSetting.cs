using System.Text;
using System.Text.Json;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;

namespace Quoth.Cli.Corpora;

/// <summary>A setting on the command line: <c>--config rules.uncovered-quote=off</c>.</summary>
internal static class InlineSetting
{
    /// <summary>Whether somebody means a setting and not a file.</summary>
    public static bool IsMeant(string written) => KeyOf(written) is { Length: > 0 };

    /// <summary>The configuration with the setting.</summary>
    /// <exception cref="CommandFailureException">No configuration can say that.</exception>
    public static QuothConfiguration Apply(QuothConfiguration configuration, string written)
    {
        var read = ConfigurationReader.Change(
            configuration,
            ToJson(written),
            RuleNames.All,
            ConfigurationStore.CommandLine
        );
        if (read.Problems is [var problem, ..])
            throw Refuse(written, problem.Message, problem.Hint);
        return read.Configuration;
    }

    private static string ToJson(string written)
    {
        var key = KeyOf(written) ?? "";
        var names = key.Split('.');
        if (names.Contains(""))
            throw Refuse(written, "a key is missing beside a full stop", "write keys such as rules.undefined-entity");
        var json = new StringBuilder();
        foreach (var name in names)
            json.Append('{').Append(Quoted(name)).Append(':');
        var value = written[(key.Length + 1)..];
        // What begins like JSON is JSON; all else is the word that it is.
        var isJson = value is ['{' or '[' or '"', ..] or "true" or "false" or "null";
        json.Append(isJson ? Checked(written, value) : Quoted(value));
        return json.Append('}', names.Length).ToString();
    }

    private static string Checked(string written, string value)
    {
        try
        {
            using var _ = JsonDocument.Parse(value);
            return value;
        }
        catch (JsonException)
        {
            throw Refuse(written, "the value begins like JSON and is none", "quote the whole of it for the shell");
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string? KeyOf(string written)
    {
        var equals = written.IndexOf('=');
        if (equals < 0)
            return null;
        var key = written[..equals];
        return key.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '$') ? key : null;
    }

    private static CommandFailureException Refuse(string written, string message, string? hint) =>
        hint is null ? new($"--config {written}: {message}") : new($"--config {written}: {message}", hint);
}
