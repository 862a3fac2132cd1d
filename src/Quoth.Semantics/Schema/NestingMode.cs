namespace Quoth.Semantics.Schema;

/// <summary>Whether attributions inside attributions are annotated. Corpora differ, and each is right for its purpose.</summary>
public enum NestingMode
{
    /// <summary>Attributions are annotated at every depth.</summary>
    All,

    /// <summary>Only the outermost attribution is annotated; a claim inside a claim is a mistake.</summary>
    Outermost,
}
