using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;

namespace DocModelGen.Generator.Tests.Rules;

/// <summary>A page of one request, in words of ours; parts that a test does not set agree with each other.</summary>
internal sealed record RulePage
{
    public const string Path = "spec/api/lamp-create.md";

    public string Title { get; init; } = "Create lamp";

    public string Method { get; init; } = "POST";

    public string Template { get; init; } = "/lamps";

    public string ExampleUrl { get; init; } = "https://graph.microsoft.com/v1.0/lamps";

    /// <summary>Each <c>name|Type|Description</c>.</summary>
    public string[] Rows { get; init; } = ["name|String|The name.", "watts|Int32|The power.", "color|lampColor|The color. Possible values are: `red`, `green`."];

    public string LeadIn { get; init; } = "The table lists what can be set.";

    public string Body { get; init; } = """{ "name": "Desk", "watts": 5, "color": "red" }""";

    public string ContentType { get; init; } = "application/json";

    public string Promise { get; init; } = "`201 Created`";

    public string Answer { get; init; } = "201 Created";

    public string ReplyBody { get; init; } = """{ "name": "Desk", "watts": 5, "color": "red" }""";

    public string Permission { get; init; } = "Lamps.Write";

    public string Extra { get; init; } = "";

    public (string Path, string Text) Page => (Path, $"""
        ---
        title: "{Title}"
        doc_type: apiPageType
        ---

        # {Title}

        Namespace: microsoft.graph

        Makes a lamp.

        ## Permissions

        | Permission type | Permissions |
        |:--|:--|
        | Delegated (work or school account) | {Permission} |

        ## HTTP request

        ``` http
        {Method} {Template}
        ```

        ## Request headers

        | Name | Description |
        |:--|:--|
        | Authorization | Bearer token. Required. |

        ## Request body

        In the request body, supply a JSON representation of the [lamp](../resources/lamp.md) object.

        {LeadIn}

        | Property | Type | Description |
        |:--|:--|:--|
        {string.Join("\n", Rows.Select(static row => $"| {row.Replace("|", " | ", System.StringComparison.Ordinal)} |"))}

        ## Response

        If successful, this method returns a {Promise} response code and a [lamp](../resources/lamp.md) object in the response body.

        {Extra}

        ## Example

        ### Request

        ``` http
        {Method} {ExampleUrl}
        Content-Type: {ContentType}

        {Body}
        ```

        ### Response

        ``` http
        HTTP/1.1 {Answer}
        Content-Type: {ContentType}

        {ReplyBody}
        ```
        """ + "\n");

    /// <summary>The resource that the page is about.</summary>
    public static (string Path, string Text) Lamp(params string[] rows) =>
        ("spec/resources/lamp.md", Pages.Resource("lamp", rows.Length > 0 ? rows : new RulePage().Rows));

    /// <summary>A page that declares an enumeration.</summary>
    public static (string Path, string Text) Enum(string name, params string[] members) => ($"spec/resources/{name.ToLowerInvariant()}.md", $"""
        # {name} enum type

        Namespace: microsoft.graph

        ## Members

        | Member | Description |
        |:--|:--|
        {string.Join("\n", members.Select(static member => $"| {member} | A member. |"))}
        """ + "\n");
}
