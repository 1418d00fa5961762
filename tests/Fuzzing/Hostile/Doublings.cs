using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>Every kind of construct of a page and a project, any number of times.</summary>
internal static partial class Doublings
{
    private const string Head = "## Properties\n\n|Property|Type|Description|\n|-|-|-|\n";

    private static readonly Dictionary<string, Func<int, Doubling>> s_all = new[] { OfTables, OfRequests, OfExamples, OfText, OfPages, OfFiles }
        .SelectMany(static group => group())
        .ToDictionary(static pair => pair.Name, static pair => pair.Make, StringComparer.Ordinal);

    public static IEnumerable<string> Names => s_all.Keys;

    public static Doubling Get(string name, int count) => s_all[name](count);

    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfTables() =>
    [
        ("rows", static n => Rows(n, static i => $"p{i}|Int32|Number {i}.")),
        ("rows of one name", static n => Rows(n, static i => "p|Int32|Number.")),
        ("rows of one name and other types", static n => Rows(n, static i => $"p|[t{i}](t{i}.md)|Number.")),
        ("rows without a name", static n => Rows(n, static i => "|Int32|Number.")),
        ("rows of types that are not there", static n => Rows(n, static i => $"p{i}|[t{i}](t{i}.md)|Thing.")),
        ("rows of types nobody understands", static n => Rows(n, static i => $"p{i}|either a or b or c{i}|Thing.")),
        ("rows of enumerations without members", static n => Rows(n, static i => $"p{i}|Enumeration|Thing.")),
        ("rows of enumerations of one list", static n => Rows(n, static i => $"kind{i}|Enumeration|Possible values are: `a`, `b`.")),
        ("rows of enumerations of different lists", static n => Rows(n, static i => $"kindOf{i}|Enumeration|Possible values are: `a{i}`, `b`.")),
        ("rows of enumerations of one word", static n => Rows(n, static i => $"kind|Enumeration|Possible values are: `a{i}`, `b`.")),
        ("rows with inherited from", static n => Rows(n, static i => $"p{i}|Int32|Inherited from [base{i}](base{i}.md).")),
        ("rows that link the page", static n => Rows(n, static i => $"p{i}|[bad](bad.md)|See [bad](bad.md).")),
        ("rows that become one name", static n => Rows(n, static i => $"a{new string('-', i % 50)}{new string('.', i / 50)}b|String|")),
        ("rows with remarks", static n => Rows(n, static i => $"p{i} (key) (required)|String|Read-only. Not nullable. Default is `x`.")),
        ("remarks of a name", static n => Rows(1, i => $"p{Repeat(" (key)", n)}|String|X.")),
        ("question marks of a name", static n => Rows(1, i => $"p{Repeat("?", n)}|String|X.")),
        ("quotes of a name", static n => Rows(1, i => $"{Repeat("'", n)}p{Repeat("'", n)}|String|X.")),
        ("footnotes of a name", static n => Rows(1, i => $"p{Repeat("[1]", n)}|String|X.")),
        ("parentheses of a type", static n => Rows(1, i => $"p|String{Repeat(" (x)", n)}|X.")),
        ("collections of collections", static n => Rows(1, i => $"p|{Repeat("Collection(", n)}String{Repeat(")", n)}|X.")),
        ("words of a type", static n => Rows(1, i => $"p|{Repeat("collection ", n)}String|X.")),
        ("dots of a type", static n => Rows(1, i => $"p|{Repeat("a. ", n)}|X.")),
        ("phrases of a description", static n => Rows(1, i => $"p|String|{Repeat("Possible values are ", n)}")),
        ("phrases of a description with a colon", static n => Rows(1, i => $"p|String|{Repeat("Possible values are: ", n)}")),
        ("phrases that deny", static n => Rows(1, i => $"p|String|{Repeat("Cannot be one of the possible values ", n)}")),
        ("other phrases of a description", static n => Rows(1, i => $"p|String|{Repeat("can be x; must be one of: ", n)}")),
        ("quoted values", static n => Rows(1, i => $"p|String|Possible values are: {string.Join(", ", Enumerable.Range(0, n).Select(static j => $"'v{j}'"))}.")),
        ("plain values", static n => Rows(1, i => $"p|String|Possible values are: {string.Join(", ", Enumerable.Range(0, n).Select(static j => $"v{j}"))}.")),
        ("values with notes", static n => Rows(1, i => $"p|String|Possible values are: {string.Join(", ", Enumerable.Range(0, n).Select(static j => $"v{j} (x)"))}.")),
        ("open parentheses of values", static n => Rows(1, i => $"p|String|Possible values are: {Repeat("v (", n)}")),
        ("sentences of a description", static n => Rows(1, i => $"p|String|{Repeat("It is read-only; or key of it. ", n)}")),
        ("links of a description", static n => Rows(1, i => $"p|String|{Repeat("[a](bad.md) ", n)}")),
        ("HTML of a description", static n => Rows(1, i => $"p|String|{Repeat("<b>a</b> ", n)}")),
        ("breaks of a description", static n => Rows(1, i => $"p|String|Possible values are:{Repeat("<br>- `a` - x", n)}")),
        ("entities of a description", static n => Rows(1, i => $"p|String|{Repeat("&amp; ", n)}")),
        ("tables", static n => Resource(Each(n, static i => $"## Properties\n\n|Property|Type|\n|-|-|\n|p{i}|String|\n\n"))),
        ("tables without a usable column", static n => Resource(Each(n, static i => "## Properties\n\n|A|B|\n|-|-|\n|p|String|\n\n"))),
        ("tables of members", static n => Resource(Head + "|p|String|X.|\n\n" + Each(n, static i => $"### k{i} values\n\n|Member|\n|-|\n|a|\n\n"))),
        ("tables of members of one name", static n => Resource(Head + "|p|String|X.|\n\n" + Each(n, static i => $"### kind values\n\n|Member|\n|-|\n|a{i}|\n\n"))),
        ("rows of members", static n => Resource("### kind values\n\n|Member|Value|\n|-|-|\n" + Each(n, static i => $"|m{i}|{i}|\n"))),
        ("rows of members with bits", static n => Resource("### kind values\n\n|Member|Value|\n|-|-|\n" + Each(n, static i => $"|m{i}|{1L << (i % 30)}|\n"))),
        ("rows of one member", static n => Resource("### kind values\n\n|Member|\n|-|\n" + Repeat("|m|\n", n))),
        ("rows that list one member of many", static n => Resource(
            Head + Each(n, static i => $"|p{i}|[kind](#kind-values)|Possible values are: `m{i}`.|\n") + "\n### kind values\n\n|Member|\n|-|\n" + Each(n, static i => $"|m{i}|\n"))),
        ("rows that list what is no member", static n => Resource(
            Head + Each(n, static i => $"|p{i}|[kind](#kind-values)|Possible values are: `x{i}`, `m`.|\n") + "\n### kind values\n\n|Member|\n|-|\n" + Each(n, static i => $"|m{i}|\n"))),
        ("a description that names members of several words", static n => Resource(
            Head + $"|p|[kind](#kind-values)|Possible values are: `m`. {Repeat("a ", n)}|\n\n### kind values\n\n|Member|\n|-|\n|m|\n" + Each(n, static i => $"|a-{i}|\n"))),
        ("types of a page", static n => Resource(Each(n, static i => $"## t{i} properties\n\n|Property|Type|\n|-|-|\n|p|String|\n\n```json\n{{ \"@odata.type\": \"microsoft.graph.t{i}\" }}\n```\n\n"))),
        ("HTML tables", static n => Resource(Each(n, static i => $"<table><tr><th>Property</th><th>Type</th></tr><tr><td>p{i}</td><td>String</td></tr></table>\n\n"))),
        ("rows of an HTML table", static n => Resource("<table><tr><th>Property</th><th>Type</th></tr>" + Each(n, static i => $"<tr><td>p{i}</td><td>String</td></tr>\n") + "</table>")),
        ("open HTML tables", static n => Resource("## Properties\n\n" + Repeat("<table><tr><td>Property", n))),
        ("lines that look like rows", static n => Resource("## Properties\n\n" + Each(n, static i => $"p{i} | String | x\n"))),
        ("blank lines between rows", static n => Resource(Head + Each(n, static i => $"|p{i}|String|x|\n\n"))),
        ("list items that look like properties", static n => Resource("## Properties\n\n" + Each(n, static i => $"- `p{i}` (String): x\n"))),
        ("grid rows", static n => Resource("## Properties\n\n+---+---+\n|Property|Type|\n+===+===+\n" + Each(n, static i => $"|p{i}|String|\n+---+---+\n"))),
        ("columns", static n => Resource("## Properties\n\n|Property|Type|" + Each(n, static i => $"c{i}|") + "\n|-|-|" + Repeat("-|", n) + "\n|a|String|\n")),
        ("cells", static n => Rows(1, i => "a|String|" + Repeat("x|", n))),
    ];

    private static Doubling Rows(int count, Func<int, string> row) => Resource(Head + Each(count, i => $"|{row(i)}|\n"));

    private static Doubling Resource(string text) => new([new Page("spec/resources/bad.md", "# bad resource type\n\n" + text + "\n")]);

    private static Page Type(string name, string text, string? path = null) =>
        new(path ?? $"spec/resources/{name}.md", $"# {name} resource type\n\nNamespace: microsoft.graph\n\n{text}\n");

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
