using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>Requests and their examples.</summary>
internal static partial class Doublings
{
    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfRequests() =>
    [
        ("request lines", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}"))),
        ("request lines of one template", static n => Api(Lines(n, static i => "GET /a/{id}"))),
        ("request lines of one template with other names", static n => Api(Lines(n, static i => $"GET /a/{{id{i}}}"))),
        ("request lines of two methods", static n => Api(Lines(n, static i => i % 2 == 0 ? $"GET /a{i}" : $"POST /a{i}"))),
        ("request lines that cannot be read", static n => Api(Lines(n, static i => $"GET /a{i}/{{"))),
        ("blocks of request lines", static n => Api(Each(n, static i => $"## HTTP request\n\n```http\nGET /a{i}\n```\n\n"))),
        ("segments of a template", static n => Api(Lines(1, i => "GET " + Repeat("/a", n)))),
        ("placeholders of a template", static n => Api(Lines(1, i => "GET " + Repeat("/a/{id}", n)))),
        ("alternatives of a placeholder", static n => Api(Lines(1, i => "GET /a/{id" + Repeat(" | x", n) + "}"))),
        ("arguments of a function", static n => Api(Lines(1, i => "GET /a(" + string.Join(",", Enumerable.Range(0, n).Select(static j => $"p{j}={{p{j}}}")) + ")"))),
        ("parts left out of a template", static n => Api(Lines(1, i => "GET " + Repeat("/.../a", n) + "/b") + Example("GET https://x/v1.0" + Repeat("/a", 2 * n) + "/c"))),
        ("open brackets of a template", static n => Api(Lines(1, i => "GET /a" + Repeat("{", n)))),
        ("open parentheses of a template", static n => Api(Lines(1, i => "GET /a" + Repeat("(", n)))),
        ("query of a template", static n => Api(Lines(1, i => "GET /a?x=1" + Each(n, static j => $"&p{j}={{p{j}}}")))),
        ("query options", static n => Api(Lines(1, i => "GET /a") + "## Optional query parameters\n\n|Name|Type|Description|\n|-|-|-|\n" + Each(n, static i => $"|q{i}|String|X.|\n"))),
        ("headers", static n => Api(Lines(1, i => "GET /a") + "## Request headers\n\n|Name|Description|\n|-|-|\n" + Each(n, static i => $"|X-H{i}|String.|\n"))),
        ("permissions of a cell", static n => Api("## Permissions\n\n|Permission type|Permissions (from least to most privileged)|\n|-|-|\n|Application|" + string.Join(", ", Enumerable.Range(0, n).Select(static i => $"A.Read{i}")) + "|\n\n" + Lines(1, i => "GET /a"))),
        ("rows of permissions", static n => Api("## Permissions\n\n|Permission type|Permissions (from least to most privileged)|\n|-|-|\n" + Each(n, static i => $"|Application|A.Read{i}|\n") + "\n" + Lines(1, i => "GET /a"))),
        ("tables of permissions", static n => Api(Each(n, static i => $"## Permissions\n\n|Permission type|Permissions|\n|-|-|\n|Application|A.Read{i}|\n\n") + Lines(1, i => "GET /a"))),
        ("parameters of an action", static n => Api(Lines(1, i => "POST /a/b") + Body(n))),
        ("parameters beside a resource's rows", static n => new([Create(n, ""), Type("thing", Head + Each(n, static i => $"|p{i}|String|X.|\n"))])),
        ("parameters that a resource has not", static n => new([Create(n, ""), Type("thing", Head + Each(n, static i => $"|q{i}|String|X.|\n"))])),
        ("statuses of a response", static n => Api(Lines(1, i => "GET /a") + "## Response\n\nIf successful, returns " + Repeat("`200 OK` or ", n) + "a [bad](bad.md) object in the response body.")),
        ("responses", static n => Api(Lines(1, i => "GET /a") + Repeat("## Response\n\nIf successful, this method returns a `200 OK` response code and a [thing](thing.md) object in the response body.\n\n", n))),
    ];

    private static IEnumerable<(string Name, Func<int, Doubling> Make)> OfExamples() =>
    [
        ("examples of one template", static n => Api(Lines(1, i => "GET /a/{id}") + Each(n, static i => Example($"GET https://x/v1.0/a/{i}")))),
        ("examples that follow no template", static n => Api(Lines(1, i => "GET /a/{id}") + Each(n, static i => Example($"GET https://x/v1.0/b/{i}")))),
        ("templates and examples that follow none", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}") + Each(n, static i => Example($"GET https://x/v1.0/b{i}/1")))),
        ("templates and examples that follow each", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}") + Each(n, static i => Example($"GET https://x/v1.0/a{i}/1")))),
        ("templates and examples of another method", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}") + Each(n, static i => Example($"PATCH https://x/v1.0/a{i}/1")))),
        ("templates and examples in other cases", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}") + Each(n, static i => Example($"GET https://x/v1.0/A{i}/1")))),
        ("templates and examples without a version", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}") + Each(n, static i => Example($"GET https://x/docs/b{i}/1")))),
        ("functions and examples that follow none", static n => Api(Lines(n, static i => $"GET /a/f{i}(x={{x}})") + Each(n, static i => Example($"GET https://x/v1.0/a/g{i}(x=1)")))),
        ("patterns and examples that follow none", static n => Api(Lines(n, static i => $"GET /{{a}}b{i}{{c}}d") + Each(n, static i => Example($"GET https://x/v1.0/abc{i}xd")))),
        ("templates and examples with placeholders", static n => Api(Lines(n, static i => $"GET /a{i}/{{id}}/c") + Each(n, static i => Example($"GET https://x/v1.0/{{x}}/{i}/d")))),
        ("responses of examples", static n => Api(Lines(1, i => "GET /a") + Repeat("```http\nHTTP/1.1 200 OK\n\n{ \"a\": 1 }\n```\n\n", n))),
        ("headers of an example", static n => Api(Lines(1, i => "GET /a") + Example("GET https://x/v1.0/a\n" + Each(n, static i => $"X-H{i}: 1\n")))),
        ("members of an example", static n => new([Create(1, Members(n, static i => $"\"p{i}\": \"x\"")), Type("thing", Head + Each(n, static i => $"|p{i}|String|X.|\n"))])),
        ("members of an example that nobody documents", static n => new([Create(1, Members(n, static i => $"\"q{i}\": \"x\"") ), Type("thing", Links(n) + Head + "|p0|String|X.|\n|q0|String|X.|\n")])),
        ("members of an example in other cases", static n => new([Create(1, Members(n, static i => $"\"P{i}\": \"x\"")), Type("thing", Head + Each(n, static i => $"|p{i}|String|X.|\n"))])),
        ("items of an example", static n => new([Create(1, "{ \"p0\": [" + string.Join(",", Enumerable.Repeat("{}", n)) + "] }"), Type("thing", Head + "|p0|[thing](thing.md) collection|X.|\n")])),
        ("values of an example that are no members", static n => new([
            Create(1, "{ \"p0\": [" + string.Join(",", Enumerable.Range(0, n).Select(static i => $"\"x{i}\"")) + "] }"),
            Type("thing", Head + "|p0|[kind](#kind-values) collection|X.|\n\n### kind values\n\n|Member|\n|-|\n" + Each(n, static i => $"|m{i}|\n"))])),
        ("values of an example that are one string", static n => new([
            Create(1, "{ \"p0\": \"" + string.Join(",", Enumerable.Range(0, n).Select(static i => $"x{i}")) + "\" }"),
            Type("thing", Head + "|p0|[kind](#kind-values)|X.|\n\n### kind values\n\n|Member|\n|-|\n" + Each(n, static i => $"|m{i}|\n"))])),
        ("required rows and examples without them", static n => new([
            new Page("spec/api/create-thing.md", "# Create thing\n\n" + Lines(1, i => "POST /things") + "## Request body\n\n|Property|Type|Description|\n|-|-|-|\n"
                + Each(n, static i => $"|p{i}|String|Required.|\n") + "\n" + Each(n, static i => Example($"POST https://x/v1.0/things\n\n{{ \"p{i}\": \"x\" }}")))])),
        ("objects of types that are not expected", static n => new([
            Create(1, "{ \"p0\": [" + string.Join(",", Enumerable.Range(0, n).Select(static i => $"{{\"@odata.type\":\"#microsoft.graph.t{i}\"}}")) + "] }"),
            Type("thing", Head + "|p0|[other](other.md) collection|X.|\n"), Type("other", Head + "|a|String|X.|\n"),
            .. Enumerable.Range(0, n).Select(static i => Type($"t{i}", Head + $"|b{i}|String|X.|\n"))])),
        ("depth of an example", static n => Api(Lines(1, i => "GET /a") + Example("GET https://x/v1.0/a\n\n" + Repeat("{\"a\":", n)))),
        ("comments of an example", static n => Api(Lines(1, i => "GET /a") + Example("GET https://x/v1.0/a\n\n{" + Repeat("/*", n) + "}"))),
        ("broken examples", static n => Api(Lines(1, i => "GET /a") + Repeat("```http\nGET https://x/v1.0/a\n\n{ \"a\": }\n```\n\n", n))),
        ("JSON representations", static n => Resource(Head + "|p|String|X.|\n\n" + Repeat("## JSON representation\n\n```json\n{ \"p\": \"String\" }\n```\n\n", n))),
        ("members of a JSON representation", static n => Resource("## JSON representation\n\n```json\n" + Members(n, static i => $"\"p{i}\": \"String\"") + "\n```\n")),
    ];

    private static Doubling Api(string text) => new([new Page("spec/api/bad.md", "# Get bad\n\n" + text + "\n")]);

    private static string Lines(int count, Func<int, string> line) => "## HTTP request\n\n```http\n" + Each(count, i => line(i) + "\n") + "```\n\n";

    private static string Example(string message) => $"```http\n{message}\n```\n\n";

    private static string Body(int rows) => "## Request body\n\n|Parameter|Type|Description|\n|-|-|-|\n" + Each(rows, static i => $"|p{i}|Int32|X.|\n") + "\n";

    private static string Links(int count) => Each(count, static i => $"See [other](other{i}.md).\n");

    private static string Members(int count, Func<int, string> member) => "{ " + string.Join(", ", Enumerable.Range(0, count).Select(member)) + " }";

    private static Page Create(int rows, string body) => new(
        "spec/api/create-thing.md",
        "# Create thing\n\nNamespace: microsoft.graph\n\n" + Lines(1, static i => "POST /things")
            + "## Request body\n\nIn the request body, supply a JSON representation of the [thing](../resources/thing.md) object.\n\n|Property|Type|Description|\n|-|-|-|\n"
            + Each(rows, static i => $"|p{i}|Int32|X.|\n")
            + "\n## Response\n\nIf successful, this method returns a `201 Created` response code and a [thing](../resources/thing.md) object in the response body.\n\n"
            + (body.Length == 0 ? "" : Example("POST https://x/v1.0/things\nContent-Type: application/json\n\n" + body)));
}
