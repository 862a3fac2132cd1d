using Quoth.Semantics.Quotations;

namespace Quoth.Semantics.Tests.Quotations;

/// <summary>Quotations are shown between <c>⟨</c> and <c>⟩</c>, marks included.</summary>
public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("⟨“Yes,”⟩ she said, ⟨“it is.”⟩")]
    [InlineData("⟨\"Yes,\"⟩ she said, ⟨\"it is.\"⟩ (5'10\" tall)")]
    [InlineData("⟨„Ja“⟩, sagte sie, ⟨„so ist es.“⟩")]
    [InlineData("⟨»Ja«⟩, sagte sie, ⟨›so ist es‹⟩.")]
    [InlineData("⟨« Oui »⟩, dit-elle, ⟨«\u00A0c’est vrai\u00A0»⟩.")]
    [InlineData("⟨”Ja”⟩, sa hon, ⟨”så är det”⟩.")]
    [InlineData("⟨»Kyllä»⟩, hän sanoi.")]
    [InlineData("⟨‘Yes,’⟩ she said, ⟨‘it’s the boys’ turn.’⟩")]
    [InlineData("Don’t ask the workers’ council, she said.")]
    [InlineData("The '90s don't count.")]
    [InlineData("⟨“He said ‘no’ to me,”⟩ she said.")]
    [InlineData("⟨“In the ’90s it was so,”⟩ she said.")]
    [InlineData("将军说：⟨「我们守不住。」⟩他又说：⟨“是的。”⟩")]
    [InlineData("彼は⟨「『はい』と言った」⟩と述べた。")]
    [InlineData("⟨«Да»⟩, — сказала она, — ⟨«так и есть „всегда“»⟩.")]
    [InlineData("قالت ⟨«نعم»⟩ ثم غادرت.")]
    [InlineData("⟨״כן״⟩, אמרה דובר צה״ל, ⟨״ד״ר כהן״⟩ ו⟨״זה נכון״⟩.")]
    [InlineData("⟨\"כן\"⟩, אמרה חברת הכנסת (ח\"כ), של⟨⟩א.")]
    [InlineData("⟨“The first paragraph of a long quotation.⟩")]
    [InlineData("⟨its last paragraph.”⟩ So she said.")]
    [InlineData("A screen of 5” is small.")]
    [InlineData("No marks at all.")]
    [InlineData("")]
    public void What_stands_in_marks_is_found(string shown)
    {
        shown = shown.Replace("⟨⟩", "", StringComparison.Ordinal);
        var text = shown.Replace("⟨", "", StringComparison.Ordinal).Replace("⟩", "", StringComparison.Ordinal);
        var actual = text;
        foreach (var span in QuotationMarks.Find(text).Reverse())
            actual = actual.Insert(span.End, "⟩").Insert(span.Start, "⟨");
        Assert.Equal(shown, actual);
    }

    [Fact]
    public void Marks_without_end_are_no_work()
    {
        var text = string.Concat(Enumerable.Repeat("“‘a „«", 100_000));
        Assert.Single(QuotationMarks.Find(text));
    }
}
