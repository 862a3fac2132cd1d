using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Model;

/// <summary>A run of lines without a blank line between.</summary>
/// <param name="Span">Where it stands, in UTF-16 offsets of the file.</param>
/// <param name="Clean">Where it stands, in clean-text offsets.</param>
/// <param name="SentenceStarts">Where each sentence but the first begins, in clean-text offsets.</param>
public sealed record Paragraph(TextSpan Span, TextSpan Clean, ImmutableArray<int> SentenceStarts);
