using System.IO;
using System.Linq;
using System.Xml.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using static DocModelGen.Generator.Tests.Infrastructure.Models;

namespace DocModelGen.Generator.Tests.Emitting;

/// <summary>Every encoder against every attack: what comes out is one token, or one element, that says what went in.</summary>
public sealed class EncoderTests
{
    public static TheoryData<string> Attacks { get; } =
    [
        "",
        " ",
        "\"; System.Environment.Exit(1); //",
        "\\",
        "\\\"",
        "*/ class X { } /*",
        "a\nb\r\nc\rd",
        "a\u2028b\u2029c\u0085d",
        "\u202Eevil\u202C \u2066x\u2069 \u200F\u061C",
        "</summary><script>",
        "--> ]]> <![CDATA[",
        "{0} {{1}} {",
        "\"\"\" $\"\"\"",
        "#line 1 \"x\"",
        "#pragma warning disable",
        "\\u0022 \\x22 \\U00000022",
        "&quot; &#10; &amp;",
        "\0\u0001\u001F\u007F\u009F",
        "\uD800 lone \uDC00",
        "\uD83D\uDE00",
        "\uFFFE\uFFFF\uFEFF",
        "../../etc/passwd",
        "..\\..\\con",
        "class",
        "\u0301combining",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_string_literal_is_one_token_with_exactly_the_value(string text)
    {
        SyntaxToken token = SyntaxFactory.ParseToken(StringLiteral.Encode(text));

        Assert.True(token.IsKind(SyntaxKind.StringLiteralToken));
        Assert.False(token.ContainsDiagnostics);
        Assert.Equal(text, token.ValueText);
        Assert.Equal(StringLiteral.Encode(text), token.Text);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attribute_argument_is_one_literal_of_clean_text(string text)
    {
        string encoded = AttributeArgument.Encode(text);
        SyntaxToken token = SyntaxFactory.ParseToken(encoded);

        Assert.Equal(encoded, token.Text);
        AssertClean(token.ValueText);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_identifier_is_one_identifier_token(string text)
    {
        string encoded = Identifier.Encode(text);
        SyntaxToken token = SyntaxFactory.ParseToken(encoded);

        Assert.True(token.IsKind(SyntaxKind.IdentifierToken));
        Assert.Equal(encoded, token.Text);
        Assert.True(SyntaxFacts.IsValidIdentifier(token.ValueText));
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("event", "@event")]
    [InlineData("Name", "Name")]
    [InlineData("a-b", "a_b")]
    [InlineData("1st", "_1st")]
    [InlineData("a\u200Db", "ab")]
    public void Identifiers_are_escaped_or_repaired(string name, string expected) => Assert.Equal(expected, Identifier.Encode(name));

    [Fact]
    public void A_dotted_name_is_encoded_part_by_part() => Assert.Equal("Contoso.@event.Models", Identifier.EncodeQualified("Contoso.event.Models"));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Documentation_text_stays_inside_its_comment_and_is_well_formed(string text)
    {
        AssertDocumentation(DocComment.Encode(text));
        AssertDocumentation(DocComment.Encode(new DocText(List(
            new DocRun(DocRunKind.Text, text),
            new DocRun(DocRunKind.Code, text),
            new DocRun(DocRunKind.LineBreak, text),
            new DocRun(DocRunKind.Link, text, text),
            new DocRun(DocRunKind.Link, text, "https://example.com/?" + text),
            new DocRun(DocRunKind.Type, text, "Contoso." + text)))));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c&d=\"<", "<see href=\"https://example.com/a?b=c&amp;d=%22%3C\">there</see>")]
    [InlineData("javascript:alert(1)", "there")]
    [InlineData("file:///etc/passwd", "there")]
    [InlineData("../resources/other.md", "there")]
    public void Only_web_links_are_kept(string target, string expected) =>
        Assert.Equal(expected, DocComment.Encode(new DocText(List(new DocRun(DocRunKind.Link, "there", target)))));

    [Fact]
    public void A_link_to_a_generated_type_becomes_a_cref() => Assert.Equal(
        "See <see cref=\"global::Contoso.Models.@event\">event</see>, <c>a&lt;b</c>.",
        DocComment.Encode(new DocText(List(
            new DocRun(DocRunKind.Text, "See "),
            new DocRun(DocRunKind.Type, "event", "Contoso.Models.event"),
            new DocRun(DocRunKind.Text, ", "),
            new DocRun(DocRunKind.Code, "a<b"),
            new DocRun(DocRunKind.Text, ".")))));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_hint_name_is_a_safe_file_name(string text)
    {
        string name = HintName.Encode(text);

        Assert.Matches("^[A-Za-z0-9_][A-Za-z0-9_.]*$", name);
        Assert.DoesNotContain("..", name, System.StringComparison.Ordinal);
        Assert.Equal(name, Path.GetFileName(name));
    }

    [Theory]
    [InlineData("con")]
    [InlineData("Aux.Session")]
    [InlineData("LPT1")]
    public void Names_of_devices_are_no_hint_names(string name) => Assert.NotEqual(name, HintName.Encode(name));

    [Fact]
    public void Long_hint_names_are_cut_and_still_differ()
    {
        string first = HintName.Encode(new string('a', 1000) + "1");
        string second = HintName.Encode(new string('a', 1000) + "2");

        Assert.True(first.Length < 150);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_message_is_one_clean_line(string text) => AssertClean(Message.Encode(text));

    [Fact]
    public void Messages_and_documentation_are_bounded()
    {
        string text = new('x', 100_000);

        Assert.True(Message.Encode(text).Length <= 201);
        Assert.True(DocComment.Encode(text).Length <= 4001);
        Assert.True(AttributeArgument.Encode(text).Length <= 520);
    }

    private static void AssertDocumentation(string xml)
    {
        AssertClean(xml);
        var parsed = XElement.Parse($"<summary>{xml}</summary>");
        Assert.All(parsed.DescendantNodes().OfType<XElement>(), static element => Assert.True(element.Name.LocalName is "c" or "br" or "see"));

        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit($"/// <summary>{xml}</summary>\nclass Only {{ }}");
        Assert.Equal("Only", Assert.IsType<ClassDeclarationSyntax>(Assert.Single(unit.Members)).Identifier.ValueText);
        Assert.Empty(unit.GetDiagnostics());
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(text, static c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
