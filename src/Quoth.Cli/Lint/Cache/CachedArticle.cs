using Quoth.Semantics.Corpora;

namespace Quoth.Cli.Lint.Cache;

/// <summary>What is remembered of an article. Registry files are judged by all others, and so are never remembered.</summary>
/// <param name="Stamp">Its stamp before it was read.</param>
/// <param name="Hash">The hash of its text.</param>
/// <param name="IsClean">Whether nothing was found in it. What was found is not kept: such articles are checked anew.</param>
/// <param name="Facts">What the findings in other documents depend on.</param>
internal sealed record CachedArticle(FileStamp Stamp, UInt128 Hash, bool IsClean, DocumentFacts Facts);
