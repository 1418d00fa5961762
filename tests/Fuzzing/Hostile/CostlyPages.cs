using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>Pages that cost more than they say: deep, wide, long, or many that speak of one thing.</summary>
internal static class CostlyPages
{
    private const int Mega = 1_000_000;

    private static readonly Dictionary<string, Func<IReadOnlyList<Page>>> s_pages = new(StringComparer.Ordinal)
    {
        ["quotes, 100,000 deep"] = static () => One(new string('>', 100_000) + " deep"),
        ["quotes and lists, 10,000 deep"] = static () => One(Repeat("> - ", 10_000) + "x"),
        ["lists, 2,000 deep"] = static () => One(string.Concat(Enumerable.Range(0, 2_000).Select(static level => new string(' ', 2 * level) + "- x\n"))),
        ["headings, a megabyte"] = static () => One(Repeat("## Properties\n\n", Mega / 15)),
        ["tables without rows, a megabyte"] = static () => One(Repeat("## Properties\n\n|Property|Type|\n|-|-|\n\n", Mega / 40)),
        ["'[', a megabyte"] = static () => One(new string('[', Mega)),
        ["'*', a megabyte"] = static () => One(new string('*', Mega)),
        ["'*a ', a megabyte"] = static () => One(Repeat("*a ", Mega / 3)),
        ["'**a_', a megabyte"] = static () => One(Repeat("**a_", Mega / 4)),
        ["'_', a megabyte"] = static () => One(new string('_', Mega)),
        ["'`', a megabyte"] = static () => One(new string('`', Mega)),
        ["backticks of growing length"] = static () => One(string.Concat(Enumerable.Range(1, 1_400).Select(static count => new string('`', count) + " "))),
        ["'<', a megabyte"] = static () => One(new string('<', Mega)),
        ["'<a ', a megabyte"] = static () => One(Repeat("<a ", Mega / 3)),
        ["'<!--', a megabyte"] = static () => One(Repeat("<!-- ", Mega / 5)),
        ["'|', a megabyte"] = static () => One(new string('|', Mega)),
        ["'&', a megabyte"] = static () => One(Repeat("&amp", Mega / 4)),
        ["'[a](', a megabyte"] = static () => One(Repeat("[a](", Mega / 4)),
        ["'![a][', a megabyte"] = static () => One(Repeat("![a][", Mega / 5)),
        ["link definitions, a megabyte"] = static () => One(string.Concat(Enumerable.Range(0, Mega / 20).Select(static i => $"[a{i}]: x.md#a{i}\n"))),
        ["a cell of brackets"] = static () => Rows(["a|String|" + new string('[', 15_000)]),
        ["cells of emphasis"] = static () => Rows(Enumerable.Range(0, 200).Select(static i => $"a{i}|String|" + Repeat("*a_ ", 3_500))),
        ["cells of backticks"] = static () => Rows(Enumerable.Range(0, 50).Select(static i => $"a{i}|String|" + string.Concat(Enumerable.Range(1, 170).Select(static count => new string('`', count) + " ")))),
        ["a row of 100,000 cells"] = static () => Rows(["a|String|" + Repeat("x|", 100_000)]),
        ["a header of 100,000 cells"] = static () => One("## Properties\n\n|Property|Type|" + Repeat("x|", 100_000) + "\n|-|-|" + Repeat("-|", 100_000) + "\n|a|String|\n"),
        ["a table of a million rows"] = static () => One("## Properties\n\n|Property|Type|\n|-|-|\n" + string.Concat(Enumerable.Range(0, Mega).Select(static i => $"|p{i}|Int32|\n"))),
        ["rows that go on, a megabyte"] = static () => One("## Properties\n\n|Property|Type|Description|\n|-|-|-|\n|a|String|x|\n" + Repeat("more text\n", Mega / 10)),
        ["a list of 50,000 members"] = static () => Rows(["kindOfThing|Enumeration|Possible values are: " + string.Join(", ", Enumerable.Range(0, 50_000).Select(static i => $"`m{i}`")) + "."]),
        ["a table of 50,000 members"] = static () => One("## Properties\n\n### color values\n\n|Member|\n|-|\n" + string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"|m{i}|\n"))),
        ["50,000 names that become one"] = static () => Rows(Enumerable.Range(0, 50_000).Select(static i => $"a{new string('-', i % 200)}{new string('.', i / 200)}b|String|")),
        ["JSON 100,000 deep"] = static () => One("```json\n" + new string('[', 100_000) + "\n```"),
        ["JSON objects 100,000 deep"] = static () => One("## JSON representation\n\n```json\n" + Repeat("{\"a\":", 100_000) + "\n```"),
        ["JSON of a million commas"] = static () => One("## Example\n\n```http\nGET /a\n\n{" + new string(',', Mega) + "}\n```"),
        ["a template of 5,000 placeholders"] = static () => One("## HTTP request\n\n```http\nGET " + Repeat("/a/{id}", 5_000) + "\n```"),
        ["a template of a megabyte of braces"] = static () => One("## HTTP request\n\n```http\nGET /" + new string('{', Mega) + "\n```"),
        ["5,000 templates"] = static () => One("## HTTP request\n\n```http\n" + string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"GET /a{i}/{{id}}\n")) + "```"),
        ["a request line that goes on, a megabyte"] = static () => One("## Example\n\n```http\nGET /a\n" + Repeat("/b\n", Mega / 3) + "```"),
        ["5,000 examples"] = static () => One("## HTTP request\n\n```http\nGET /a/{id}\n```\n\n## Example\n\n" + Repeat("```http\nGET https://x/a/1\n\n{ \"a\": 1 }\n```\n\n", 5_000)),
        ["a title of a megabyte"] = static () => [new Page("spec/resources/bad.md", "# " + Repeat("word ", Mega / 5) + "\n\n## HTTP request\n\n```http\nGET /a\n```\n")],
        ["a description that goes on, a megabyte"] = static () => [new Page("spec/api/bad.md", "---\ntitle: a\ndescription: \"a\n" + Repeat("b\n", Mega / 2) + "---\n\n# Get thing\n")],
        ["17 million characters"] = static () => One(new string('x', 17 * Mega)),
        ["15 million characters"] = static () => One(Repeat("All work and no play.\n\n", 15 * Mega / 23)),
        ["a circle of 2,000 bases"] = static () => [.. Enumerable.Range(0, 2_000).Select(static i => Resource($"t{i}", $"Inherits from [t{(i + 1) % 2_000}](t{(i + 1) % 2_000}.md)."))],
        ["a chain of 60 bases"] = static () => Chain(60),
        ["a chain of 125 bases"] = static () => Chain(125),
        ["a chain of 250 bases"] = static () => Chain(250),
        ["a chain of 500 bases"] = static () => Chain(500),
        ["a chain of 1,000 bases"] = static () => Chain(1_000),
        ["a chain of 2,000 bases"] = static () => [.. Enumerable.Range(0, 2_000).Select(static i => Resource($"t{i}", $"Inherits from [t{i + 1}](t{i + 1}.md)."))],
        ["2,000 pages that define one type"] = static () => [.. Enumerable.Range(0, 2_000).Select(static i => Resource("one", "", $"spec/resources/p{i}.md", $"|a{i}|String|\n|b|Int{(i % 2 == 0 ? 32 : 64)}|\n"))],
        ["2,000 pages of one request"] = static () => [.. Enumerable.Range(0, 2_000).Select(static i => new Page($"spec/api/p{i}.md", "# Get thing\n\n## HTTP request\n\n```http\nGET /a/{id}\n```\n"))],
        ["500 types that derive from one"] = static () => [.. Enumerable.Range(0, 500).Select(static i => Resource($"t{i}", "Inherits from [t0](t0.md).", rows: $"|a{i}|String|\n"))],
        ["500 namespaces of 1,600 characters"] = static () => [.. Enumerable.Range(0, 500).Select(static i => Resource($"t{i}", $"Namespace: {new string('n', 1_600)}{i}"))],
        ["a circle of 2,000 links"] = static () => [.. Enumerable.Range(0, 2_000).Select(static i => Resource($"t{i}", "", $"spec/resources/t{i}.md", $"|a|[x](t{(i + 1) % 2_000}.md)|\n"))],
    };

    public static IEnumerable<string> Names => s_pages.Keys;

    public static IReadOnlyList<Page> Get(string name) => s_pages[name]();

    private static Page[] One(string text) => [new Page("spec/resources/bad.md", "# bad resource type\n\n" + text + "\n")];

    private static Page[] Rows(IEnumerable<string> rows) =>
        One("## Properties\n\n|Property|Type|Description|\n|-|-|-|\n" + string.Concat(rows.Select(static row => $"|{row}|\n")));

    private static Page[] Chain(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => Resource($"t{i}", $"Inherits from [t{i + 1}](t{i + 1}.md).", rows: $"|a{i}|String|\n"))];

    private static Page Resource(string name, string introduction, string? path = null, string rows = "|a|String|\n") => new(
        path ?? $"spec/resources/{name}.md", $"# {name} resource type\n\n{introduction}\n\n## Properties\n\n|Property|Type|\n|-|-|\n{rows}");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
