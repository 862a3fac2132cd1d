using Quoth.ProtocolGenerator;

// Quoth.ProtocolGenerator META-MODEL [OUTPUT-FOLDER] [--check], from the repository's root
var check = args.Contains("--check");
var (modelPath, folder) = args.Where(arg => arg != "--check").ToList() switch
{
    [var path] => (path, "src/Quoth.LanguageServer/Protocol"),
    [var path, var output] => (path, output),
    _ => ("", ""),
};
if (modelPath.Length == 0)
{
    Console.Error.WriteLine("usage: Quoth.ProtocolGenerator META-MODEL.json [OUTPUT-FOLDER] [--check]");
    return 2;
}

var model = MetaModel.Read(File.ReadAllText(modelPath));
var shapes = new ShapeMap(model);

// The unions come last: the other files' types are what fills the list of them.
var files = new Dictionary<string, string>
{
    ["Structures.g.cs"] = StructureEmitter.Emit(model, shapes),
    ["Methods.g.cs"] = MethodEmitter.Emit(model, shapes),
    ["Enumerations.g.cs"] = EnumerationEmitter.Emit(model),
    ["Unions.g.cs"] = UnionEmitter.Emit(model, shapes),
};

var stale = files
    .Where(file =>
        !File.Exists(PathOf(file.Key)) || File.ReadAllText(PathOf(file.Key)).ReplaceLineEndings("\n") != file.Value
    )
    .ToList();
if (check)
{
    stale.ForEach(file => Console.Error.WriteLine($"{PathOf(file.Key)} is stale: run Quoth.ProtocolGenerator again."));
    return stale.Count == 0 ? 0 : 1;
}

foreach (var (name, text) in stale)
{
    using var writer = new StreamWriter(PathOf(name));
    writer.Write(text);
}

Console.Error.WriteLine($"{files.Count} files, {stale.Count} changed.");
return 0;

string PathOf(string name) => Path.Combine(folder, name);
