using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Quoth.Syntax.Text;

/// <summary>
/// SHA-256 (FIPS 180-4). The system's own where there is one; on a Linux without OpenSSL, as small containers are, the run
/// time would end the program, and the hash is computed here.
/// </summary>
public static class Sha256
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Length = 32;

    private const int BlockLength = 64;

    private static readonly bool HasSystemHash = !OperatingSystem.IsLinux() || HasOpenSsl();

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static ReadOnlySpan<uint> Constants =>
        [
            0x428a2f98,
            0x71374491,
            0xb5c0fbcf,
            0xe9b5dba5,
            0x3956c25b,
            0x59f111f1,
            0x923f82a4,
            0xab1c5ed5,
            0xd807aa98,
            0x12835b01,
            0x243185be,
            0x550c7dc3,
            0x72be5d74,
            0x80deb1fe,
            0x9bdc06a7,
            0xc19bf174,
            0xe49b69c1,
            0xefbe4786,
            0x0fc19dc6,
            0x240ca1cc,
            0x2de92c6f,
            0x4a7484aa,
            0x5cb0a9dc,
            0x76f988da,
            0x983e5152,
            0xa831c66d,
            0xb00327c8,
            0xbf597fc7,
            0xc6e00bf3,
            0xd5a79147,
            0x06ca6351,
            0x14292967,
            0x27b70a85,
            0x2e1b2138,
            0x4d2c6dfc,
            0x53380d13,
            0x650a7354,
            0x766a0abb,
            0x81c2c92e,
            0x92722c85,
            0xa2bfe8a1,
            0xa81a664b,
            0xc24b8b70,
            0xc76c51a3,
            0xd192e819,
            0xd6990624,
            0xf40e3585,
            0x106aa070,
            0x19a4c116,
            0x1e376c08,
            0x2748774c,
            0x34b0bcb5,
            0x391c0cb3,
            0x4ed8aa4a,
            0x5b9cca4f,
            0x682e6ff3,
            0x748f82ee,
            0x78a5636f,
            0x84c87814,
            0x8cc70208,
            0x90befffa,
            0xa4506ceb,
            0xbef9a3f7,
            0xc67178f2,
        ];

    /// <summary>The hash of some bytes, in lower-case hexadecimal.</summary>
    /// <param name="bytes">What is hashed.</param>
    /// <param name="count">How many bytes of the hash are wanted, from its beginning.</param>
    public static string Hex(ReadOnlySpan<byte> bytes, int count = Length)
    {
        Span<byte> hash = stackalloc byte[Length];
        Compute(bytes, hash);
        return Convert.ToHexStringLower(hash[..count]);
    }

    /// <summary>Writes the hash of some bytes, which has <see cref="Length"/> bytes.</summary>
    public static void Compute(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        if (HasSystemHash)
            SHA256.HashData(bytes, hash);
        else
            ComputeHere(bytes, hash);
    }

    /// <summary>The same without the system's help.</summary>
    internal static void ComputeHere(ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        Span<uint> state =
        [
            0x6a09e667,
            0xbb67ae85,
            0x3c6ef372,
            0xa54ff53a,
            0x510e527f,
            0x9b05688c,
            0x1f83d9ab,
            0x5be0cd19,
        ];
        var rest = bytes;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
            AddBlock(rest[..BlockLength], state);
        // A one, zeros, and the length in bits at the end of a block.
        Span<byte> tail = stackalloc byte[2 * BlockLength];
        tail.Clear();
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        var end = rest.Length + 1 + sizeof(ulong) <= BlockLength ? BlockLength : 2 * BlockLength;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(end - sizeof(ulong))..], (ulong)bytes.Length * 8);
        for (var at = 0; at < end; at += BlockLength)
            AddBlock(tail.Slice(at, BlockLength), state);
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], state[i]);
    }

    private static void AddBlock(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (before, last) = (words[i - 15], words[i - 2]);
            var small = BitOperations.RotateRight(before, 7) ^ BitOperations.RotateRight(before, 18) ^ (before >> 3);
            var large = BitOperations.RotateRight(last, 17) ^ BitOperations.RotateRight(last, 19) ^ (last >> 10);
            words[i] = words[i - 16] + small + words[i - 7] + large;
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var mixedE =
                BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var first = h + mixedE + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
            var mixedA =
                BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            var second = mixedA + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    // The names under which the run time looks for it.
    private static bool HasOpenSsl()
    {
        foreach (var name in new[] { "libssl.so.3", "libssl.so.1.1", "libssl.so" })
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                continue;
            NativeLibrary.Free(library);
            return true;
        }
        return false;
    }
}
