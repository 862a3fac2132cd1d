using System.Collections.Immutable;

namespace Quoth.Semantics.Schema;

/// <summary>What a project changes in the built-in schema.</summary>
public sealed record SchemaChanges
{
    /// <summary>No change.</summary>
    public static SchemaChanges None { get; } = new();

    /// <summary>Kinds that are new or replace the one of their name.</summary>
    public ImmutableArray<EntityKind> Kinds { get; init; } = [];

    /// <summary>Names of kinds that the project does without.</summary>
    public ImmutableArray<string> RemovedKinds { get; init; } = [];

    /// <summary>Attributes that are new or replace those of their name, each in the places it names.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; init; } = [];

    /// <summary>Names of attributes that the project does without, wherever they stand.</summary>
    public ImmutableArray<string> RemovedAttributes { get; init; } = [];

    /// <summary>Whether attributions inside attributions are annotated; null leaves it as it was.</summary>
    public NestingMode? Nesting { get; init; }
}
