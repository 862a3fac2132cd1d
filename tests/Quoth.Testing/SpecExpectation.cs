namespace Quoth.Testing;

/// <summary>What an example of the specification says must come of its input.</summary>
public enum SpecExpectation
{
    /// <summary>The tree.</summary>
    Tree,

    /// <summary>The clean text.</summary>
    Clean,

    /// <summary>Claims with what belongs to them, and orphans.</summary>
    Bindings,

    /// <summary>The sentences of the body.</summary>
    Sentences,

    /// <summary>What is wrong with the document.</summary>
    Diagnostics,
}
