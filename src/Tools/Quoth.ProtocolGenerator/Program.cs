using Quoth.ProtocolGenerator;

// Quoth.ProtocolGenerator META-MODEL [--check], from the repository's root
const string server = "src/Quoth.LanguageServer/Protocol";
const string tests = "tests/Quoth.Testing/Protocol";
var check = args.Contains("--check");
if (args.Where(arg => arg != "--check").ToList() is not [var modelPath])
{
    Console.Error.WriteLine("usage: Quoth.ProtocolGenerator META-MODEL.json [--check]");
    return 2;
}

var ownPath = $"{server}/quoth.model.json";
if (new[] { ownPath, modelPath }.FirstOrDefault(path => !File.Exists(path)) is { } missing)
{
    Console.Error.WriteLine(
        missing == ownPath
            ? $"There is no {missing} here: run this from the repository's root."
            : $"There is no {missing}. It is the protocol's description, metaModel.json, which its makers publish."
    );
    return 2;
}

// Quoth's own requests are described as the protocol describes its own, so that both are read, written and checked alike.
var own = MetaModel.Read(File.ReadAllText(ownPath));
var model = MetaModel.Read(File.ReadAllText(modelPath)).With(own);
var shapes = new ShapeMap(model);

// The unions come last: the other files' types are what fills the list of them.
var files = new Dictionary<string, string>
{
    [$"{server}/Structures.g.cs"] = StructureEmitter.Emit(model, shapes),
    [$"{server}/Methods.g.cs"] = MethodEmitter.Emit(model, shapes),
    [$"{server}/Enumerations.g.cs"] = EnumerationEmitter.Emit(model),
    [$"{server}/Unions.g.cs"] = UnionEmitter.Emit(model, shapes),
    [$"{tests}/ProtocolModel.g.cs"] = ModelEmitter.Emit(model),
};

var stale = files
    .Where(file => !File.Exists(file.Key) || File.ReadAllText(file.Key).ReplaceLineEndings("\n") != file.Value)
    .ToList();
if (check)
{
    stale.ForEach(file => Console.Error.WriteLine($"{file.Key} is stale: run Quoth.ProtocolGenerator again."));
    return stale.Count == 0 ? 0 : 1;
}

foreach (var (name, text) in stale)
{
    using var writer = new StreamWriter(name);
    writer.Write(text);
}

Console.Error.WriteLine($"{files.Count} files, {stale.Count} changed.");
return 0;
