using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Benchmarks;

/// <summary>
/// How fast text becomes a tree, on the seeds repeated to 30 MB of UTF-8, on one core. <c>Parse</c> makes the tree;
/// <c>ParseAndReadHeads</c> also reads every tag's head, which the tree leaves for whoever asks; <c>CleanText</c> takes
/// the markup out.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ParseBenchmarks
{
    public const int Megabytes = 30;

    private SourceText text = SourceText.From("");
    private SyntaxTree tree = SyntaxTree.Parse("");

    [GlobalSetup]
    public void Setup()
    {
        text = SourceText.From(SeedText.Repeat(Megabytes * 1_000_000));
        tree = SyntaxTree.Parse(text);
    }

    [Benchmark(Baseline = true)]
    public SyntaxTree Parse() => SyntaxTree.Parse(text);

    [Benchmark]
    public int ParseAndReadHeads()
    {
        var errors = 0;
        foreach (var tag in SyntaxTree.Parse(text).GetTags())
            errors += tag.ParseHead().Errors.Length;
        return errors;
    }

    [Benchmark]
    public int CleanTextOf() => CleanText.Of(tree).Text.Length;

    private sealed class Columns : ManualConfig
    {
        public Columns()
        {
            AddJob(Job.ShortRun);
            AddColumn(new PerByteColumn("MB/s", summary => Megabytes / (summary.Mean / 1e9)));
        }
    }

    private sealed class PerByteColumn(string name, Func<BenchmarkDotNet.Mathematics.Statistics, double> compute)
        : IColumn
    {
        public string Id => name;
        public string ColumnName => name;
        public string Legend => "megabytes (1,000,000 bytes of UTF-8) per second";
        public bool AlwaysShow => true;
        public ColumnCategory Category => ColumnCategory.Custom;
        public int PriorityInCategory => 0;
        public bool IsNumeric => true;
        public UnitType UnitType => UnitType.Dimensionless;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics ? compute(statistics).ToString("F0") : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            GetValue(summary, benchmarkCase);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
