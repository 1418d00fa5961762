using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>Many pages, and the files beside them.</summary>
internal static partial class Doublings
{
    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfPages() =>
    [
        ("pages", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n"))),
        ("pages of one file name", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n", $"spec/f{i}/index.md"))),
        ("pages of one file name that link each other", static n => Project(n, i => Type($"t{i}", Head + $"|p|[t{i + 1}](../f{(i + 1) % n}/index.md)|X.|\n", $"spec/f{i}/index.md"))),
        ("pages of one file name that link nowhere", static n => Project(n, static i => Type($"t{i}", Head + "|p|[t](../nowhere/index.md)|X.|\n", $"spec/f{i}/index.md"))),
        ("pages of one type", static n => Project(n, static i => Type("one", Head + $"|p{i}|String|X.|\n", $"spec/resources/p{i}.md"))),
        ("pages of one type and property", static n => Project(n, static i => Type("one", Head + "|p|String|X.|\n", $"spec/resources/p{i}.md"))),
        ("pages of one type that disagree", static n => Project(n, static i => Type("one", Head + (i % 2 == 0 ? "|p|String|X.|\n" : "|p|Int32|X.|\n"), $"spec/resources/p{i}.md"))),
        ("pages of one type that link other types", static n => Project(n, static i => Type("one", Head + $"|p|[t{i}](t{i}.md)|X.|\n", $"spec/resources/p{i}.md"))),
        ("pages of one name in other namespaces", static n => Project(n, static i => new Page($"spec/resources/p{i}.md", $"# one resource type\n\nNamespace: a.b{i}\n\n" + Head + "|p|one|X.|\n"))),
        ("pages of one name that others write", static n => new([.. Project(n, static i => new Page($"spec/resources/p{i}.md", $"# one resource type\n\nNamespace: a.b{i}\n\n" + Head + "|p|String|X.|\n")).Pages,
            .. Project(n, static i => Type($"t{i}", Head + "|p|one|X.|\n")).Pages])),
        ("pages that link one page", static n => Project(n, static i => Type($"t{i}", Head + "|p|[t0](t0.md)|X.|\n"))),
        ("pages that derive from one type", static n => Project(n, static i => Type($"t{i}", (i > 0 ? "Inherits from [t0](t0.md).\n\n" : "") + Head + $"|p{i}|String|X.|\n"))),
        ("pages that derive from one type and repeat it", static n => Project(n, static i => Type($"t{i}", (i > 0 ? "Inherits from [t0](t0.md).\n\n" : "") + Head + "|p|String|X.|\n"))),
        ("rows of a base and of what derives from it", static n => new([Type("base", Head + Each(n, static i => $"|p{i}|String|X.|\n")), Type("derived", "Inherits from [base](base.md).\n\n" + Head + Each(n, static i => $"|p{i}|String|X.|\n"))])),
        ("pages of one enumeration", static n => Project(n, static i => new Page($"spec/resources/p{i}.md", "# kind enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|\n|-|\n|a|\n|b|\n"))),
        ("pages of one enumeration that disagree", static n => Project(n, static i => new Page($"spec/resources/p{i}.md", $"# kind enum type\n\nNamespace: microsoft.graph\n\n## Members\n\n|Member|\n|-|\n|a|\n|b{i}|\n"))),
        ("pages with one list of values", static n => Project(n, static i => Type($"t{i}", Head + "|kindOfThing|Enumeration|Possible values are: `a`, `b`.|\n"))),
        ("pages with lists of one name", static n => Project(n, static i => Type($"t{i}", Head + $"|kindOfThing|Enumeration|Possible values are: `a`, `b{i}`.|\n"))),
        ("pages of requests", static n => Project(n, static i => new Page($"spec/api/get-a{i}.md", $"# Get a{i}\n\n" + Lines(1, j => $"GET /a{i}")))),
        ("pages of one request", static n => Project(n, static i => new Page($"spec/api/p{i}.md", "# Get thing\n\n" + Lines(1, static j => "GET /a/{id}")))),
        ("pages of one request that disagree", static n => Project(n, static i => new Page($"spec/api/p{i}.md", $"# Get thing\n\n{Lines(1, static j => "GET /a/{id}")}## Response\n\nIf successful, this method returns a `20{i % 5} OK` response code and a [t{i}](../resources/t{i}.md) object in the response body.\n"))),
        ("pages of one title", static n => Project(n, static i => new Page($"spec/api/p{i}.md", "# Get thing\n\n" + Lines(1, j => $"GET /a{i}/{{id}}")))),
        ("pages of one title and file name", static n => Project(n, static i => new Page($"spec/f{i}/get.md", "# Get thing\n\n" + Lines(1, j => $"GET /a{i}/{{id}}")))),
        ("pages that send one type", static n => new([Type("thing", Head + "|a|String|X.|\n"), .. Project(n, static i => new Page($"spec/api/p{i}.md",
            $"# Create thing {i}\n\n{Lines(1, j => $"POST /a{i}")}## Request body\n\nIn the request body, supply a JSON representation of the [thing](../resources/thing.md) object.\n\n|Property|Type|Description|\n|-|-|-|\n|b{i}|String|X.|\n")).Pages])),
        ("pages that nobody understands", static n => Project(n, static i => new Page($"spec/p{i}.md", "# Thoughts\n\nNothing here.\n"))),
    ];

    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfFiles() =>
    [
        ("selection lines", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"t{i}\n") }),
        ("selection lines that name nothing", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"nobody{i}\n") }),
        ("selection lines that nobody can read", static n => Project(1, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Repeat("a b\n", n) }),
        ("selection lines with wildcards", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"x{i}*\n") }),
        ("selection lines that rename", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"t{i} = Renamed{i}\nt{i}.p = Renamed\n") }),
        ("selection lines that leave out", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"- t{i}\n") }),
        ("selection lines of pages", static n => Project(n, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Each(n, static i => $"t{i}.md\n") }),
        ("selection lines of requests", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}")) with { Selection = Each(n, static i => $"GET /a{i}/{{x}}\n") }),
        ("selection, a line of many stars", static n => Project(1, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Selection = Repeat("*a", n) + "\n" }),
        ("baseline lines of one type", static n => Project(1, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Baseline = Baseline("type\tmicrosoft.graph.t0\tcomplex\t-\n" + Each(n, static i => $"property\tmicrosoft.graph.t0\tq{i}\tString\n")) }),
        ("baseline lines of rows that are there", static n => Rows(n, static i => $"p{i}|Int32|X.") with { Baseline = Baseline("type\tmicrosoft.graph.bad\tcomplex\t-\n" + Each(n, static i => $"property\tmicrosoft.graph.bad\tp{i}\tString\n")) }),
        ("baseline lines of types that are gone", static n => Project(1, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Baseline = Baseline(Each(n, static i => $"type\tmicrosoft.graph.u{i}\tcomplex\t-\n")) }),
        ("baseline lines of members", static n => Resource("### kind values\n\n|Member|\n|-|\n" + Each(n, static i => $"|m{i}|\n")) with { Baseline = Baseline("enum\tmicrosoft.graph.kind\n" + Each(n, static i => $"member\tmicrosoft.graph.kind\tn{i}\t-\n")) }),
        ("baseline lines of requests", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}")) with { Baseline = Baseline(Each(n, static i => $"operation\tGET\t/b{i}/{{id}}\t200\t-\t-\tGetB{i}\n")) }),
        ("baseline lines that nobody can read", static n => Project(1, static i => Type($"t{i}", Head + "|p|String|X.|\n")) with { Baseline = Baseline(Repeat("what\n", n)) }),
    ];

    private static Doubling Project(int count, Func<int, Page> page) => new([.. Enumerable.Range(0, count).Select(page)]);

    private static string Baseline(string facts) => "docmodels.baseline\t1\n" + facts;
}
