namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// The addresses of texts that the server makes and no disk holds:
/// <c>quoth-clean:/quiet-visit.txt?file%3A%2F%2F%2Fnews%2Fquiet-visit.quoth</c>. The path is what an editor shows as the
/// name; the query is the address of the document that the text is made from, escaped.
/// </summary>
internal static class VirtualUri
{
    /// <summary>The article without its markup.</summary>
    public const string Clean = "quoth-clean";

    /// <summary>The article to read, with who said what.</summary>
    public const string Article = "quoth-article";

    /// <summary>The vocabulary that holds for the document.</summary>
    public const string Vocabulary = "quoth-vocabulary";

    /// <summary>All schemes.</summary>
    public static string[] Schemes => [Clean, Article, Vocabulary];

    /// <summary>The address of a text that is made from a document.</summary>
    public static string Of(string scheme, string document)
    {
        var name = scheme == Vocabulary ? "vocabulary" : NameOf(document);
        var ending = scheme == Clean ? ".txt" : ".md";
        return $"{scheme}:/{Uri.EscapeDataString(name)}{ending}?{Uri.EscapeDataString(document)}";
    }

    /// <summary>The scheme and the document's address; null for an address of another kind.</summary>
    public static (string Scheme, string Document)? Read(string uri)
    {
        var colon = uri.IndexOf(':');
        var query = uri.IndexOf('?');
        return colon > 0 && query > colon && Schemes.Contains(uri[..colon])
            ? (uri[..colon], Uri.UnescapeDataString(uri[(query + 1)..]))
            : null;
    }

    private static string NameOf(string document)
    {
        var name = Uri.UnescapeDataString(document[(document.LastIndexOf('/') + 1)..]);
        return name.EndsWith(".quoth", StringComparison.Ordinal) ? name[..^".quoth".Length] : name;
    }
}
