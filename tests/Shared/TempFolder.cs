namespace Quoth.Tests;

/// <summary>A folder of a test's own, gone with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("quoth-").FullName;

    public string this[string below] => System.IO.Path.Combine(Path, below);

    public TempFolder With(string below, string text = "")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[below]) ?? Path);
        File.WriteAllText(this[below], text);
        return this;
    }

    public TempFolder With(string below, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[below]) ?? Path);
        File.WriteAllBytes(this[below], bytes);
        return this;
    }

    public string Read(string below) => File.ReadAllText(this[below]);

    public byte[] ReadBytes(string below) => File.ReadAllBytes(this[below]);

    public string[] List() =>
        [
            .. Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
