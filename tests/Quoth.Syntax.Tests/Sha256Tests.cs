using System.Security.Cryptography;
using System.Text;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tests;

public class Sha256Tests
{
    // The examples of the standard's own paper (FIPS 180-2, appendix B).
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    )]
    public void It_is_what_the_standard_says(string text, string expected)
    {
        var hash = new byte[Sha256.Length];
        Sha256.ComputeHere(Encoding.UTF8.GetBytes(text), hash);
        Assert.Equal(expected, Convert.ToHexStringLower(hash));
        Assert.Equal(expected, Sha256.Hex(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void It_is_what_the_system_says_at_every_length_of_a_block()
    {
        var random = new Random(7);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var hash = new byte[Sha256.Length];
            Sha256.ComputeHere(bytes, hash);
            Assert.Equal(SHA256.HashData(bytes), hash);
        }
    }
}
