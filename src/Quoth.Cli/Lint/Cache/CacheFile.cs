using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using Quoth.Cli.Files;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Cli.Lint.Cache;

/// <summary>What a cache file holds.</summary>
/// <param name="Key">What the findings depended on besides the articles.</param>
/// <param name="Started">When the run began that wrote it, in ticks of UTC.</param>
/// <param name="Articles">The articles by their path below the corpus folder.</param>
internal sealed record CacheContent(UInt128 Key, long Started, Dictionary<string, CachedArticle> Articles);

/// <summary>
/// Reads and writes the one file that holds what is remembered of a corpus. A file that is broken, or that another
/// program wrote, is as good as none: it is ignored without a word, and written anew.
/// </summary>
internal static class CacheFile
{
    /// <summary>The folder, in that of the corpus.</summary>
    public const string FolderName = ".quoth-cache";

    private const string FileName = "lint";
    private const int HashLength = 16;

    /// <summary>Reads the cache of a corpus folder; null where there is none to use.</summary>
    /// <param name="folder">The folder of the corpus.</param>
    /// <param name="program">The program that must have written it.</param>
    public static CacheContent? Read(string folder, UInt128 program)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(folder));
            // The hash at the end tells a whole file from one that is cut off or changed.
            if (bytes.Length < HashLength)
                return null;
            var content = bytes.AsSpan(0, bytes.Length - HashLength);
            if (CacheKey.Of(content) != ReadHash(new BinaryReader(new MemoryStream(bytes, content.Length, HashLength))))
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length));
            return ReadHash(reader) == program ? ReadContent(reader) : null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SecurityException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the cache of a corpus folder. Where that fails, the next run does without.</summary>
    public static void Write(string folder, UInt128 program, CacheContent content)
    {
        try
        {
            var path = PathOf(folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            var ignore = Path.Combine(folder, FolderName, ".gitignore");
            if (!File.Exists(ignore))
                AtomicFile.Write(ignore, "*\n"u8);
            AtomicFile.Write(path, ToBytes(program, content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            // A corpus that cannot be written to is checked all the same.
        }
    }

    private static string PathOf(string folder) => Path.Combine(folder, FolderName, FileName);

    private static CacheContent ReadContent(BinaryReader reader)
    {
        var key = ReadHash(reader);
        var started = reader.ReadInt64();
        var ids = ReadIds(reader);
        var count = reader.ReadInt32();
        var articles = new Dictionary<string, CachedArticle>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            var stamp = new FileStamp(reader.ReadInt64(), reader.ReadInt64());
            var hash = ReadHash(reader);
            var isClean = reader.ReadBoolean();
            articles.Add(path, new CachedArticle(stamp, hash, isClean, ReadFacts(reader, ids)));
        }
        return new CacheContent(key, started, articles);
    }

    private static string[] ReadIds(BinaryReader reader)
    {
        var ids = new string[reader.ReadInt32()];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = reader.ReadString();
        return ids;
    }

    private static DocumentFacts ReadFacts(BinaryReader reader, string[] ids)
    {
        var uses = new (SymbolKind Kind, string Id)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < uses.Length; i++)
            uses[i] = ((SymbolKind)reader.ReadByte(), ids[reader.Read7BitEncodedInt()]);
        var text = new TextKey(reader.ReadInt32(), reader.ReadUInt32());
        var all = ImmutableCollectionsMarshal.AsImmutableArray(uses);
        return new DocumentFacts(IsRegistry: false, all, text.Length == 0 ? null : text);
    }

    private static byte[] ToBytes(UInt128 program, CacheContent content)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            WriteHash(writer, program);
            WriteHash(writer, content.Key);
            writer.Write(content.Started);
            var ids = NumberIds(content);
            writer.Write(ids.Count);
            foreach (var id in ids.Keys)
                writer.Write(id);
            writer.Write(content.Articles.Count);
            foreach (var (path, article) in content.Articles)
                WriteArticle(writer, path, article, ids);
            writer.Flush();
            WriteHash(writer, CacheKey.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        }
        return stream.ToArray();
    }

    /// <summary>
    /// The ids that the articles use, in the order of their numbers. A corpus names the same few in all its articles, and
    /// reading them is most of what reading a cache takes.
    /// </summary>
    private static OrderedDictionary<string, int> NumberIds(CacheContent content)
    {
        var ids = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in content.Articles.Values)
        {
            foreach (var (_, id) in article.Facts.Uses)
                ids.TryAdd(id, ids.Count);
        }
        return ids;
    }

    private static void WriteArticle(
        BinaryWriter writer,
        string path,
        CachedArticle article,
        OrderedDictionary<string, int> ids
    )
    {
        writer.Write(path);
        writer.Write(article.Stamp.Length);
        writer.Write(article.Stamp.Written);
        WriteHash(writer, article.Hash);
        writer.Write(article.IsClean);
        writer.Write7BitEncodedInt(article.Facts.Uses.Length);
        foreach (var (kind, id) in article.Facts.Uses)
        {
            writer.Write((byte)kind);
            writer.Write7BitEncodedInt(ids[id]);
        }
        var text = article.Facts.Text ?? default;
        writer.Write(text.Length);
        writer.Write(text.Sample);
    }

    private static UInt128 ReadHash(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    private static void WriteHash(BinaryWriter writer, UInt128 hash)
    {
        writer.Write((ulong)(hash >> 64));
        writer.Write((ulong)hash);
    }
}
