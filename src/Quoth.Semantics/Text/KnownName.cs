namespace Quoth.Semantics.Text;

/// <summary>An id that somebody may have meant, with what else it goes by.</summary>
/// <param name="Id">The id, without its sigil; this is what is suggested.</param>
/// <param name="Name">The full name or statement, where the definition gives one.</param>
/// <param name="Aliases">Other names that articles use; may be empty.</param>
public readonly record struct KnownName(string Id, string? Name, IReadOnlyList<string> Aliases);
