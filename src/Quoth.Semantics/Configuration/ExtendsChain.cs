using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>
/// The files that make up one configuration, as one extends another. Each counts once, where it is first needed, so that
/// a file that two others share does not undo what one of them changes.
/// </summary>
sealed class ExtendsChain(ObjectShape shape, Func<string, string?> readBase)
{
    // A chain is walked by recursion, and nobody needs one that is longer.
    internal const int MaximumDepth = 32;

    readonly ImmutableArray<ConfigurationBase>.Builder _bases = ImmutableArray.CreateBuilder<ConfigurationBase>();
    readonly Dictionary<string, ConfigurationBase> _done = new(StringComparer.Ordinal);
    readonly List<string> _open = [];

    internal ImmutableArray<ConfigurationBase> Bases => _bases.ToImmutable();

    /// <summary>What holds when a file extends a configuration, after the files that it names itself.</summary>
    internal ReadFile Read(string text, string path, QuothConfiguration onto)
    {
        if (PositionedJson.Read(text, out var broken) is not { } json)
        {
            return new(onto, broken is null ? [] : [broken], IsBroken: true);
        }

        var problems = new List<ConfigurationProblem>();
        if (ShapeChecker.Check(json, shape, QuothConfiguration.FileName, problems) is not { } root)
        {
            return new(onto, [.. problems], IsBroken: false);
        }

        _open.Add(path);
        var isBroken = false;
        foreach (var written in BasesOf(root["extends"]))
        {
            var (found, problem) = Extend(written, path, onto);
            onto = found;
            isBroken |= problem is not null;
            problems.AddRange(problem is null ? [] : [problem]);
        }

        _open.RemoveAt(_open.Count - 1);
        var configuration = ConfigurationReader.Read(root, path, onto, problems);
        return new(configuration, [.. problems.OrderBy(problem => problem.Span)], isBroken);
    }

    (QuothConfiguration Found, ConfigurationProblem? Problem) Extend(
        JsonValue written,
        string path,
        QuothConfiguration onto
    )
    {
        var name = written.Text;
        var target = Resolve(FolderOf(path), name);
        if (_open.Contains(target))
        {
            var circle = _open.SkipWhile(file => file != target).Select(NameOf).Append(NameOf(target)).ToArray();
            return (onto, Circle(written.Span, name, circle));
        }

        if (_done.TryGetValue(target, out var known))
        {
            return (onto, Broken(written.Span, name, known));
        }

        if (_open.Count > MaximumDepth)
        {
            var deep = ShapeChecker.Wrong(written.Span, $"`{name}` is more than {MaximumDepth} files deep");
            return (onto, deep with { Hint = "let one file name all that it extends, in a list" });
        }

        var text = readBase(target);
        var read = text is null ? new ReadFile(onto, [], IsBroken: true) : Read(text, target, onto);
        var added = new ConfigurationBase(target, text, read.Problems, read.IsBroken);
        _bases.Add(added);
        _done.Add(target, added);
        return (read.Configuration, Broken(written.Span, name, added));
    }

    static ConfigurationProblem Circle(TextSpan span, string name, string[] circle) =>
        circle.Length == 2
            ? ShapeChecker.Wrong(span, $"`{name}` is this file itself") with
            {
                Hint = "remove it",
            }
            : ShapeChecker.Wrong(span, $"`{name}` extends this file in turn: {string.Join(" → ", circle)}") with
            {
                Hint = "remove one of them",
            };

    static ConfigurationProblem? Broken(TextSpan span, string name, ConfigurationBase file)
    {
        if (file.Text is null)
        {
            return ShapeChecker.Wrong(span, $"there is no file `{name}` that can be read") with
            {
                Hint = "a path begins at the folder of this file",
            };
        }

        return file.IsBroken
            ? ShapeChecker.Wrong(span, $"`{name}` does not hold: it is broken itself") with
            {
                Hint = "mend that file first",
            }
            : null;
    }

    static ImmutableArray<JsonValue> BasesOf(JsonValue? value) =>
        value?.Kind switch
        {
            null => [],
            JsonKind.List => value.Items,
            _ => [value],
        };

    static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    // By the text alone: a link on the way counts as the folder that it seems to be.
    internal static string Resolve(string folder, string path)
    {
        var isAbsolute = path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] == '/');
        var joined = isAbsolute || folder.Length == 0 ? path : $"{folder}/{path}";
        var parts = new List<string>();
        foreach (var part in joined.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>What reading one file of a chain gave.</summary>
    internal readonly record struct ReadFile(
        QuothConfiguration Configuration,
        ImmutableArray<ConfigurationProblem> Problems,
        bool IsBroken
    );
}
