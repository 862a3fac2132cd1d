using System.Collections.Immutable;

namespace Quoth.Testing;

/// <summary>Reads the examples out of the specification.</summary>
public static class SpecExamples
{
    static readonly Lazy<ImmutableArray<SpecExample>> s_all = new(() =>
        Load(RepositoryFiles.PathOf("grammar/spec.md"))
    );

    /// <summary>All examples of <c>grammar/spec.md</c>.</summary>
    public static ImmutableArray<SpecExample> All => s_all.Value;

    /// <summary>The examples that expect something of a kind.</summary>
    public static IEnumerable<SpecExample> With(SpecExpectation kind) =>
        All.Where(example => example.Expectations.ContainsKey(kind));

    /// <summary>The example that a test report calls so: what its <see cref="SpecExample.ToString"/> gives.</summary>
    public static SpecExample Named(string name) => All.Single(example => example.ToString() == name);

    /// <summary>The examples of a file.</summary>
    public static ImmutableArray<SpecExample> Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>The examples of a text in Markdown. A fence in the wrong place is an exception: it would test nothing.</summary>
    public static ImmutableArray<SpecExample> Parse(string markdown)
    {
        var reader = new Reader();
        foreach (var part in SpecPart.Split(markdown))
        {
            reader.Read(part);
        }

        return reader.Finish();
    }

    sealed class Reader
    {
        readonly ImmutableArray<SpecExample>.Builder _examples = ImmutableArray.CreateBuilder<SpecExample>();
        string _section = "";
        (SpecPart Part, bool Escaped, string? Registry, string? Config)? _open;
        ImmutableSortedDictionary<SpecExpectation, string> _expectations = NoExpectations;
        string? _registry;
        string? _config;

        static ImmutableSortedDictionary<SpecExpectation, string> NoExpectations =>
            ImmutableSortedDictionary<SpecExpectation, string>.Empty;

        internal void Read(SpecPart part)
        {
            if (!part.IsFence)
            {
                Close();
                RejectUnusedFiles(part.Line);
                _section = part.Info;
                return;
            }

            switch (part.Info)
            {
                case "quoth" or "quoth escaped":
                    Close();
                    _open = (part, part.Info != "quoth", _registry, _config);
                    (_registry, _config) = (null, null);
                    break;
                case "registry":
                    Close();
                    _registry = part.Content;
                    break;
                case "config":
                    Close();
                    _config = part.Content;
                    break;
                default:
                    ReadExpectation(part);
                    break;
            }
        }

        internal ImmutableArray<SpecExample> Finish()
        {
            Close();
            RejectUnusedFiles(0);
            return _examples.ToImmutable();
        }

        void ReadExpectation(SpecPart part)
        {
            if (!Enum.TryParse<SpecExpectation>(part.Info, ignoreCase: true, out var kind))
            {
                Close();
                return;
            }

            if (_open is not { } open)
            {
                throw new FormatException($"Line {part.Line}: `{part.Info}` follows no example.");
            }

            var isEscaped = open.Escaped && kind == SpecExpectation.Clean;
            var content = isEscaped ? SpecEscapes.Decode(part.Content) : part.Content;
            _expectations = _expectations.Add(kind, content);
        }

        void Close()
        {
            if (_open is not { } open)
            {
                return;
            }

            var input = open.Escaped ? SpecEscapes.Decode(open.Part.Content) : open.Part.Content;
            var number = _examples.Count + 1;
            _examples.Add(new(number, _section, open.Part.Line, input, open.Registry, open.Config, _expectations));
            (_open, _expectations) = (null, NoExpectations);
        }

        void RejectUnusedFiles(int line)
        {
            if (_registry is not null || _config is not null)
            {
                throw new FormatException($"Before line {line}: a registry or config fence without an example.");
            }
        }
    }
}
