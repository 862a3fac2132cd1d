using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var type in new[] { typeof(SyntaxTree), typeof(Corpus), typeof(Analyzer), typeof(CacheKey) })
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());
        return First(hash.GetHashAndReset());
    }

    /// <summary>What the configuration, the command line and the registry files say.</summary>
    public static UInt128 Of(LoadedConfiguration configuration, Corpus registry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, configuration.Text?.Content ?? "");
        foreach (var extended in configuration.Read.Bases)
            Append(hash, extended.Text ?? "");
        foreach (var change in configuration.Changes)
            Append(hash, change);
        foreach (var document in registry.Documents.Values)
        {
            Append(hash, document.Path);
            Append(hash, document.Tree.Text.Content);
        }
        return First(hash.GetHashAndReset());
    }

    /// <summary>A text, its byte-order mark included.</summary>
    public static UInt128 Of(SourceText text) =>
        Of(MemoryMarshal.AsBytes(text.Span)) ^ (text.HasByteOrderMark ? UInt128.One : UInt128.Zero);

    /// <summary>Some bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return First(hash);
    }

    /// <summary>The length goes first, so that no two lists of texts read alike.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static UInt128 First(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
