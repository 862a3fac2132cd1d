using System.Collections.Immutable;
using System.Text.Json;
using Quoth.Cli.Output;
using Quoth.Semantics.Schema;

namespace Quoth.Cli.Lint;

/// <summary>What holds for a file, for people or as JSON.</summary>
internal static class SettingsReport
{
    public static void Write(CommandContext context, FileSettings file, bool isJson)
    {
        if (isJson)
            WriteJson(context, file);
        else
            WriteText(context, file);
    }

    private static void WriteText(CommandContext context, FileSettings file)
    {
        var colours = context.OutputColours;
        var settings = file.Settings;
        Line("file", file.Name + (file.IsIncluded ? "" : " (left out by `include` and `exclude`, unless it is named)"));
        Line("corpus", file.Folder);
        Line("configuration", file.Configuration.IsEmpty ? "none" : file.Configuration[0]);
        foreach (var extended in file.Configuration.Skip(1))
            Line("", $"which extends {extended}");
        Line("include", Patterns(settings.Include, "everything"));
        Line("exclude", Patterns(settings.Exclude, "nothing"));
        Line("language", $"{file.Language}, from {file.LanguageSource}");
        Line("nesting", Nesting(file));
        Line("baseline", settings.Baseline ?? "none");
        Line("guidelines", settings.Guidelines ?? "none");
        context.Output.WriteLine();
        var width = file.Rules.Max(rule => rule.Rule.Name.Length);
        foreach (var rule in file.Rules)
        {
            var severity = rule.Severity.PadRight("warning".Length);
            var shown = rule.Severity == "off" ? colours.Faint(severity) : severity;
            var silence = rule.IsSilent ? $"; silent, as it does not know `{file.Language}`" : "";
            context.Output.WriteLine(
                Printable.Text($"{rule.Rule.Code}  {rule.Rule.Name.PadRight(width)}  ")
                    + shown
                    + Printable.Text($"  {rule.Source}{silence}")
            );
        }

        void Line(string name, string value) =>
            context.Output.WriteLine($"{colours.Strong(name.PadRight(14))} {Printable.Text(value)}");
    }

    private static string Nesting(FileSettings file) =>
        file.Settings.Schema.Nesting == NestingMode.All ? "all" : "outermost";

    private static string Patterns(ImmutableArray<string> patterns, string byDefault) =>
        patterns.IsEmpty ? byDefault : string.Join(", ", patterns);

    private static void WriteJson(CommandContext context, FileSettings file)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            json.WriteStartObject();
            json.WriteString("path", file.Name);
            json.WriteString("corpus", file.Folder);
            WriteList(json, "configuration", file.Configuration);
            WriteList(json, "include", file.Settings.Include);
            WriteList(json, "exclude", file.Settings.Exclude);
            json.WriteBoolean("included", file.IsIncluded);
            json.WriteString("language", file.Language);
            json.WriteString("languageFrom", file.LanguageSource);
            json.WriteString("nesting", Nesting(file));
            json.WriteString("baseline", file.Settings.Baseline);
            json.WriteString("guidelines", file.Settings.Guidelines);
            json.WriteStartArray("rules");
            foreach (var rule in file.Rules)
            {
                json.WriteStartObject();
                json.WriteString("code", rule.Rule.Code);
                json.WriteString("name", rule.Rule.Name);
                json.WriteString("severity", rule.Severity);
                json.WriteString("from", rule.Source);
                json.WriteString("key", rule.Key);
                json.WriteBoolean("silent", rule.IsSilent);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Output.WriteLine();
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
