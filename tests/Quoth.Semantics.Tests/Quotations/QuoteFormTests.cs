using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Quotations;

public sealed class QuoteFormTests
{
    [Theory]
    [InlineData("[!|“The pier is safe.”]", QuoteForm.Direct)]
    [InlineData("“[!|The pier is safe].”", QuoteForm.Direct)]
    [InlineData("[!|the pier was “as good as new”]", QuoteForm.Mixed)]
    [InlineData("[!|that the pier was safe]", QuoteForm.Indirect)]
    [InlineData("[!|“We cannot,” [^|he] [~|said], “unless [the] men come.”]", QuoteForm.Direct)]
    [InlineData("[!|“We cannot,” he said, “unless [the] men come.”]", QuoteForm.Mixed)]
    [InlineData("[!c1|“We cannot.”]\n\n[!c1+|“We will not.”]", QuoteForm.Direct)]
    [InlineData("[!c1|“We cannot.]\n\n[!c1+|We will not.”]", QuoteForm.Direct)]
    [InlineData("[!|「我们守不住。」]", QuoteForm.Direct)]
    [InlineData("[!|…]", null)]
    [InlineData("[!|— No lo haré], [~|dijo].", null)]
    public void The_form_is_what_the_marks_show(string body, QuoteForm? form)
    {
        var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(body), DocumentSettings.Default);
        Assert.Equal(form, QuoteForms.Of(document.Claims[0], document));
    }
}
