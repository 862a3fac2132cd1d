using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Lint;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Commands;

/// <summary>
/// <c>quoth doctor</c>: a report to paste into an issue. It counts and never quotes: no path above the working directory,
/// no name, no word of an article.
/// </summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan GitPatience = TimeSpan.FromSeconds(5);

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "doctor",
            "Report on the program, the system and the corpus here, to paste into an issue",
            "quoth doctor"
        );
        command.SetAction(_ => Run(context));
        return command;
    }

    private static int Run(CommandContext context)
    {
        var isWell = true;
        Line("quoth", QuothProgram.Version);
        Line("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        var kind = RuntimeFeature.IsDynamicCodeSupported ? "" : ", compiled ahead of time";
        Line("runtime", RuntimeInformation.FrameworkDescription + kind);
        Line("processors", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        Line("terminal", context.IsOutputTerminal ? "yes" : "no");
        Line("git", Git(context.WorkingDirectory) ?? "not found");
        Line("rules", RuleSet.All.Length.ToString(CultureInfo.InvariantCulture));
        var configurations = new ConfigurationStore(ConfigurationChanges.None);
        var here = context.Resolve(".");
        WriteConfiguration(configurations.FindCorpusFolder(here));
        WriteCorpora();
        var caches = CleanCommand.Find(here).ToList();
        Line("caches", caches.Count == 0 ? "none" : $"{Linter.Count(caches.Count, "cache", "caches")}, {Size(caches)}");
        return isWell ? ExitCode.Success : ExitCode.Findings;

        void Line(string name, string value) =>
            context.Output.WriteLine($"{context.OutputColours.Strong(name.PadRight(13))} {value}");

        void Broken(string what)
        {
            isWell = false;
            Line("broken", context.OutputColours.Error(what));
        }

        void WriteConfiguration(string? folder)
        {
            if (folder is null)
            {
                Line("configuration", "no quoth.json here or above");
                return;
            }
            var loaded = configurations.Get(folder);
            var place = folder == here ? "here" : "in a folder above";
            var extended = loaded.Read.Bases.Length;
            var chain = extended == 0 ? "" : $", extends {Linter.Count(extended, "file", "files")}";
            Line("configuration", $"quoth.json {place}{chain}");
            var problems = loaded.Read.Problems.Length + loaded.Read.Bases.Sum(file => file.Problems.Length);
            if (loaded.Problem is { } problem)
                Broken($"quoth.json: {problem.Message}");
            if (problems > 0)
                Broken($"{Linter.Count(problems, "mistake", "mistakes")} in the configuration; quoth lint shows them");
            if (loaded.Read.Configuration.Baseline is { } baseline)
                Line(
                    "baseline",
                    File.Exists(FileDiscovery.ToSlashes(folder, baseline)) ? "there" : "named, and not there"
                );
        }

        void WriteCorpora()
        {
            var found = FileDiscovery.Find(new FileQuery(here, ["."]) { ReadFilter = configurations.FilterOf });
            var corpora = CorpusLoader.Load(found.Files, configurations);
            var documents = corpora.SelectMany(corpus => corpus.Documents).ToList();
            var registries = documents.Where(document => document.IsRegistry).ToList();
            Line("corpora", corpora.Length.ToString("N0", CultureInfo.InvariantCulture));
            Line("articles", (documents.Count - registries.Count).ToString("N0", CultureInfo.InvariantCulture));
            var entities = Linter.Count(registries.Sum(registry => registry.Entities.Length), "entity", "entities");
            var claims = Linter.Count(registries.Sum(registry => registry.ClaimDefinitions.Length), "claim", "claims");
            Line("registries", $"{registries.Count:N0}, which define {entities} and {claims}");
            var unread = corpora.Where(corpus => !corpus.Configuration.IsUnusable).SelectMany(corpus => corpus.Files);
            foreach (var group in unread.Where(file => file.Problem is not null).GroupBy(file => file.Problem?.Kind))
                Broken($"{Linter.Count(group.Count(), "file", "files")} unreadable: {group.Key}");
            if (!found.UnreadableFolders.IsEmpty)
                Broken($"{Linter.Count(found.UnreadableFolders.Length, "folder", "folders")} not to be looked into");
        }
    }

    private static string Size(List<string> caches)
    {
        var bytes = caches
            .SelectMany(cache => new DirectoryInfo(cache).EnumerateFiles("*", SearchOption.AllDirectories))
            .Sum(file => file.Length);
        return $"{bytes / 1024.0 / 1024.0:N1} MB".ToString(CultureInfo.InvariantCulture);
    }

    private static string? Git(string folder)
    {
        var start = new ProcessStartInfo("git", "--version")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start);
            if (git is null || !git.WaitForExit(GitPatience) || git.ExitCode != 0)
                return null;
            return git.StandardOutput.ReadToEnd().Trim().Replace("git version ", "", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
