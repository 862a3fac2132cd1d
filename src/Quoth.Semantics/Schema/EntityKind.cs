namespace Quoth.Semantics.Schema;

/// <summary>A kind of entity.</summary>
/// <param name="Name">The word that the attribute <c>kind</c> says.</param>
/// <param name="Description">One sentence for hover and completion.</param>
/// <param name="Parent">The kind that this one is a case of, or null; a parent is always a kind of the same schema.</param>
/// <param name="IsUnnamed">Whether the article keeps the name back, so that the rules about anonymity apply.</param>
public sealed record EntityKind(string Name, string Description, string? Parent = null, bool IsUnnamed = false);
