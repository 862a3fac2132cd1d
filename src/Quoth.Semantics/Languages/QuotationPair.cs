namespace Quoth.Semantics.Languages;

/// <summary>A pair of quotation marks that a language uses.</summary>
/// <param name="Open">The mark that opens.</param>
/// <param name="Close">The mark that closes.</param>
public readonly record struct QuotationPair(string Open, string Close);
