using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>Text around tables and requests.</summary>
internal static partial class Doublings
{
    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfText() =>
    [
        ("paragraphs", static n => Resource(Repeat("All work and no play.\n\n", n) + Head + "|p|String|X.|\n")),
        ("lines of a paragraph", static n => Resource(Repeat("All work and no play\n", n))),
        ("headings", static n => Resource(Each(n, static i => $"## Heading {i}\n\n"))),
        ("headings of tables", static n => Resource(Repeat("## Properties\n\n", n))),
        ("headings nearly of tables", static n => Resource(Repeat("## Proprties\n\n", n))),
        ("setext headings", static n => Resource(Repeat("Properties\n---\n\n", n))),
        ("lines like underlines", static n => Resource(Repeat("---\n", n))),
        ("bold headings", static n => Resource(Repeat("**Properties**\n\n", n))),
        ("HTML headings", static n => Resource(Repeat("<h2>Properties</h2>\n\n", n))),
        ("fences", static n => Resource(Repeat("```json\n{ \"a\": 1 }\n```\n\n", n))),
        ("open fences", static n => Resource(Repeat("```json\n\n~~~~\n\n", n))),
        ("fences in lists", static n => Resource(Repeat("- a\n\n  ```json\n  {}\n  ```\n", n))),
        ("lines of a fence", static n => Resource("```json\n" + Repeat("\"a\": 1,\n", n) + "```\n")),
        ("indented code", static n => Resource(Repeat("    GET /a\n\n", n))),
        ("inline code", static n => Resource(Repeat("`GET /a` ", n))),
        ("links", static n => Resource(Each(n, static i => $"[a{i}](t{i}.md)\n\n"))),
        ("links of one paragraph", static n => Resource(Each(n, static i => $"[a{i}](t{i}.md) "))),
        ("links to one page", static n => Resource(Repeat("[bad](bad.md)\n\n", n))),
        ("link definitions", static n => Resource(Each(n, static i => $"[a{i}]: t{i}.md\n\n"))),
        ("links by reference", static n => Resource(Each(n, static i => $"[a{i}]\n\n") + Each(n, static i => $"[a{i}]: t{i}.md\n\n"))),
        ("images", static n => Resource(Repeat("![a](a.png)\n\n", n))),
        ("comments", static n => Resource(Repeat("<!-- a -->\n\n", n))),
        ("open comments", static n => Resource(Repeat("<!-- a\n\n", n))),
        ("comments of one line", static n => Resource(Repeat("<!-- a -->", n))),
        ("annotations", static n => Resource(Repeat("<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.bad\" } -->\n\n```json\n{ \"p\": 1 }\n```\n\n", n))),
        ("annotations of types", static n => Resource(Each(n, static i => $"<!-- {{ \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.t{i}\" }} -->\n\n```json\n{{ \"p\": 1 }}\n```\n\n"))),
        ("suppressions", static n => Resource(Each(n, static i => $"<!-- DocModelGen: disable DMG{1000 + (i % 9000)} because x -->\n\n"))),
        ("suppressions and what they suppress", static n => Resource(Repeat("<!-- DocModelGen: disable DMG1014 because x -->\n\nTODO: a\n\n", n))),
        ("TODOs", static n => Resource(Repeat("TODO: a\n\n", n))),
        ("includes", static n => Resource(Each(n, static i => $"[!INCLUDE [a](../includes/a{i}.md)]\n\n"))),
        ("alerts", static n => Resource(Repeat("> [!NOTE]\n> a\n\n", n))),
        ("quotes", static n => Resource(Repeat("> a\n\n", n))),
        ("zones", static n => Resource(Repeat("::: zone\n\na\n\n:::\n\n", n))),
        ("tabs", static n => Resource(Repeat("# [HTTP](#tab/http)\n\n```http\nGET /a\n```\n\n---\n\n", n))),
        ("details", static n => Resource(Repeat("<details><summary>a</summary>\n\n|Property|Type|\n|-|-|\n|p|String|\n\n</details>\n\n", n))),
        ("open HTML", static n => Resource(Repeat("<div>\n\n", n))),
        ("lists", static n => Resource(Repeat("- a\n", n))),
        ("numbered lists", static n => Resource(Each(n, static i => $"{i}. a\n"))),
        ("loose lists", static n => Resource(Repeat("- a\n\n", n))),
        ("task lists", static n => Resource(Repeat("- [ ] a\n", n))),
        ("emphasis", static n => Resource(Repeat("*a* **b** _c_ ", n))),
        ("open emphasis", static n => Resource(Repeat("*a _b ", n))),
        ("brackets", static n => Resource(Repeat("[a ", n))),
        ("pipes", static n => Resource(Repeat("a | b\n", n))),
        ("lines of pipes and dashes", static n => Resource(Repeat("a | b\n--|--\n", n))),
        ("front matter", static n => new([new("spec/resources/bad.md", "---\n" + Each(n, static i => $"k{i}: v\n") + "---\n\n# bad resource type\n\n" + Head + "|p|String|X.|\n")])),
        ("words of a title", static n => new([new("spec/api/bad.md", "# " + Repeat("get ", n) + "\n\n" + Lines(1, static i => "GET /a"))])),
        ("titles", static n => Resource(Each(n, static i => $"# t{i} resource type\n\n" + Head + "|p|String|X.|\n\n"))),
        ("derived types of a sentence", static n => Resource("This is the base type for " + string.Join(", ", Enumerable.Range(0, n).Select(static i => $"[t{i}](t{i}.md)")) + ".\n\n" + Head + "|p|String|X.|\n")),
        ("derived types of a list", static n => Resource("The derived types are:\n\n" + Each(n, static i => $"- [t{i}](t{i}.md)\n") + "\n" + Head + "|p|String|X.|\n")),
        ("bases", static n => Resource(Each(n, static i => $"Inherits from [t{i}](t{i}.md).\n\n") + Head + "|p|String|X.|\n")),
        ("namespaces", static n => Resource(Each(n, static i => $"Namespace: a.b{i}\n\n") + Head + "|p|String|X.|\n")),
        ("white space", static n => Resource("a" + Repeat(" \t", n) + "b\n\n" + Repeat("\u00a0\n", n))),
        ("control characters", static n => Resource(Repeat("\u0001\u200b\ufffd", n))),
        ("carriage returns", static n => Resource(Repeat("a\r", n))),
    ];
}
