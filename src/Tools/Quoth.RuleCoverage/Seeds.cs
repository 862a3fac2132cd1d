using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.RuleCoverage;

/// <summary>Reads the seeds as one corpus.</summary>
public static class Seeds
{
    /// <summary>The corpus of a folder with a <c>quoth.json</c>.</summary>
    public static Corpus Load(string folder)
    {
        var json = File.ReadAllText(Path.Combine(folder, QuothConfiguration.FileName));
        var corpus = Corpus.Create(ConfigurationReader.Read(json, RuleNames.All).Configuration);
        ImmutableArray<DocumentModel> documents =
        [
            .. Directory
                .EnumerateFiles(folder, "*.quoth", SearchOption.AllDirectories)
                .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), File: path))
                .Select(file => Build(file.Path, File.ReadAllBytes(file.File), corpus.Settings)),
        ];
        return corpus.With(documents);
    }

    private static DocumentModel Build(string path, byte[] bytes, DocumentSettings settings)
    {
        var text = SourceText.Decode(bytes, out _) ?? throw new InvalidDataException($"{path} is not UTF-8.");
        return DocumentBuilder.Build(path, SyntaxTree.Parse(text), settings);
    }
}
