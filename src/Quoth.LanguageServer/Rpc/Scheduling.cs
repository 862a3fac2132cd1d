namespace Quoth.LanguageServer.Rpc;

/// <summary>When and where a method's handler runs.</summary>
public enum Scheduling
{
    /// <summary>In its turn, alone: it makes the next state.</summary>
    Mutates,

    /// <summary>At once, beside others: a person waits for the answer.</summary>
    LatencySensitive,

    /// <summary>
    /// When a core is free and nobody types: colours and hints, which must not delay what a person waits for, and which are of
    /// yesterday with the next letter.
    /// </summary>
    Background,

    /// <summary>
    /// At once, beside others, and across changes: for what may wait for a change, and for what is of use though the text
    /// has changed, since the client takes ContentModified for an empty answer.
    /// </summary>
    AcrossChanges,
}

/// <summary>What a mutation does to the requests that began before it.</summary>
public enum OlderRequests
{
    /// <summary>They go on, on the state that they began with.</summary>
    GoOn,

    /// <summary>They end with ContentModified: their answer would be about a text that is no more.</summary>
    End,
}
