using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Corpora;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Lint.Cache;

/// <summary>Hashes of what the findings in an article depend on besides the article.</summary>
internal static class CacheKey
{
    /// <summary>The program: whoever builds it anew from the same source gets the same key.</summary>
    public static UInt128 OfProgram()
    {
        var said = new ArrayBufferWriter<byte>();
        foreach (var type in new[] { typeof(SyntaxTree), typeof(Corpus), typeof(Analyzer), typeof(CacheKey) })
            said.Write(type.Module.ModuleVersionId.ToByteArray());
        return Of(said.WrittenSpan);
    }

    /// <summary>What the configuration, the command line and the registry files say.</summary>
    public static UInt128 Of(LoadedConfiguration configuration, Corpus registry)
    {
        var said = new ArrayBufferWriter<byte>();
        Append(said, configuration.Text?.Content ?? "");
        foreach (var extended in configuration.Read.Bases)
            Append(said, extended.Text ?? "");
        foreach (var change in configuration.Changes)
            Append(said, change);
        foreach (var document in registry.Documents.Values)
        {
            Append(said, document.Path);
            Append(said, document.Tree.Text.Content);
        }
        return Of(said.WrittenSpan);
    }

    /// <summary>A text, its byte-order mark included.</summary>
    public static UInt128 Of(SourceText text) =>
        Of(MemoryMarshal.AsBytes(text.Span)) ^ (text.HasByteOrderMark ? UInt128.One : UInt128.Zero);

    /// <summary>Some bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Sha256.Length];
        Sha256.Compute(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>The length goes first, so that no two lists of texts read alike.</summary>
    private static void Append(ArrayBufferWriter<byte> said, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        said.Write(length);
        said.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
