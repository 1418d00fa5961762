using DocModelGen.Generator.Linking.Naming;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking.Naming;

public sealed class CSharpIdentifiersTests
{
    [Theory]
    [InlineData("noAdditionalDetails", "NoAdditionalDetails")]
    [InlineData("JIS B4", "JISB4")]
    [InlineData("North America 5x7in", "NorthAmerica5x7in")]
    [InlineData("5x7", "_5x7")]
    [InlineData("10.1", "_10_1")]
    [InlineData("user_flow", "UserFlow")]
    [InlineData("team-Id", "TeamId")]
    [InlineData("über", "Über")]
    [InlineData("", "Empty")]
    [InlineData("+", "U002B")]
    [InlineData("class", "Class")]
    public void Any_text_gives_a_name(string text, string name) => Assert.Equal(name, CSharpIdentifiers.Pascal(text));

    [Theory]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    [InlineData("tenant id", "tenantId")]
    [InlineData("userId", "userId")]
    public void Parameters_begin_in_lower_case(string text, string name) => Assert.Equal(name, CSharpIdentifiers.Camel(text));

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\u2028b")]
    [InlineData("\"; System.IO.File.Delete(\"x\"); //")]
    [InlineData("</summary>")]
    [InlineData("𝒳𝒴")]
    [InlineData("\u0301")]
    [InlineData("٣")]
    [InlineData("名前 の")]
    [InlineData("a\u200Db")]
    [InlineData("\0")]
    public void Hostile_text_gives_a_valid_name(string text)
    {
        Assert.True(SyntaxFacts.IsValidIdentifier(CSharpIdentifiers.Pascal(text)), CSharpIdentifiers.Pascal(text));
        Assert.True(SyntaxFacts.IsValidIdentifier(CSharpIdentifiers.Camel(text)), CSharpIdentifiers.Camel(text));
    }

    [Fact]
    public void A_name_has_at_most_some_two_hundred_characters() =>
        Assert.InRange(CSharpIdentifiers.Pascal(new string('x', 100_000)).Length, 1, 201);

    [Theory]
    [InlineData("installState", 2)]
    [InlineData("status", 1)]
    [InlineData("install state", 2)]
    [InlineData("URL", 1)]
    [InlineData("", 0)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, CSharpIdentifiers.CountWords(text));
}
