using System.Text.Json;

namespace Quoth.Cli.Lint;

/// <summary>The files that a SARIF report points to, in the order in which it comes by them.</summary>
/// <param name="root">The name of the folder that relative addresses begin at.</param>
internal sealed class SarifArtifacts(string root)
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Writes which file a place is in, and remembers the file.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The file's name for people: from the working directory, or absolute.</param>
    public void WriteLocation(Utf8JsonWriter json, string name)
    {
        if (!indices.TryGetValue(name, out var index))
        {
            index = names.Count;
            indices.Add(name, index);
            names.Add(name);
        }
        json.WriteStartObject("artifactLocation");
        WriteAddress(json, name);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    /// <summary>Writes the list of all files that were remembered.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            WriteAddress(json, name);
            json.WriteEndObject();
            json.WriteString("encoding", "UTF-8");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The address of a path: relative for a relative one, with <c>file:</c> for an absolute one.</summary>
    public static string UriOf(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/'))
            return $"file://{escaped}";
        // A drive's colon is the only one that is not escaped.
        return path.Length > 1 && path[1] == ':' ? $"file:///{path[..2]}{escaped[4..]}" : escaped;
    }

    private void WriteAddress(Utf8JsonWriter json, string name)
    {
        var uri = UriOf(name);
        json.WriteString("uri", uri);
        if (!uri.StartsWith("file://", StringComparison.Ordinal))
            json.WriteString("uriBaseId", root);
    }
}
