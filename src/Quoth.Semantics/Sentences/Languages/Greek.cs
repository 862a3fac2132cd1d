namespace Quoth.Semantics.Sentences.Languages;

/// <summary>Greek: titles and the customary short forms; a semicolon asks.</summary>
static class Greek
{
    internal static SentenceLanguage Data =>
        new(
            """
            κ κκ κα δρ Δρ καθ Καθ στρ υποστρ αντ πλοιάρχ αρχιεπ
            π.χ δηλ βλ πρβλ κ.ά κ.λπ λ.χ μ.Χ π.Χ αρ# σελ# περ λεωφ οδ τηλ#
            Ιαν# Φεβ# Μαρ# Απρ# Ιουν# Ιουλ# Αυγ# Σεπ# Οκτ# Νοε# Δεκ#
            """,
            semicolonAsks: true
        );
}
