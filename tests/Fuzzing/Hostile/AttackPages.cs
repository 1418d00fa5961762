using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Hostile;

/// <summary>One text in every place of a page that ends up in generated code, in a file's name or in a message.</summary>
internal static class AttackPages
{
    public static IReadOnlyList<Page> Of(string attack)
    {
        // A line end would end the row or the line; what else it does is the mutations' business.
        string line = new([.. attack.Select(static c => c is '\n' or '\r' ? ' ' : c)]);
        string cell = line.Replace("|", "\\|", StringComparison.Ordinal);
        string file = string.Concat(line.Split('/', '\\', '\0'));
        return
        [
            new Page($"spec/resources/{file}.md", Resource(line, cell)),
            new Page("spec/resources/colors.md", Enumeration(line, cell)),
            new Page($"spec/api/get-{file}.md", Get(line, cell)),
            new Page("spec/api/change-thing.md", Update(line, cell)),
        ];
    }

    private static string Resource(string line, string cell) => $$"""
        ---
        title: "{{line}} resource type"
        description: "{{line}}"
        ---

        # {{line}} resource type

        Namespace: microsoft.graph.{{line}}

        {{line}}. This type is deprecated: {{line}}. Inherits from [{{line}}](item.md).

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        |{{cell}}|String|{{cell}} **Deprecated**: {{cell}}. The default value is {{cell}}.|
        |`{{cell}}`|[{{cell}}](colors.md)|[{{cell}}](https://example.com/{{cell}}) and `{{cell}}`, <b>{{cell}}</b>.|
        |{{cell}}@odata.bind|{{cell}}|See [{{cell}}]({{cell}}).|
        |kind|Enumeration|{{cell}}. Possible values are: `{{cell}}`, `a{{cell}}`, `b`.|
        |kindOfThing|{{cell}} collection|Inherited from [{{cell}}]({{cell}}.md)|
        |last|Int32|Still here.|

        ### {{line}} values

        |Member|Value|Description|
        |:---|:---|:---|
        |{{cell}}|0|{{cell}}|
        |b{{cell}}|1|{{cell}}|

        ## JSON representation

        <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.{{line}}", "baseType": "{{line}}", "keyProperty": "{{line}}" } -->

        ```json
        { "{{line}}": "{{line}}", "@odata.type": "#{{line}}" }
        ```
        """;

    private static string Enumeration(string line, string cell) => $"""
        # colors enum type

        {line}

        ## Members

        |Member|Value|Description|
        |:---|:---|:---|
        |{cell}|1|{cell}|
        |x{cell}|2|`{cell}`. Deprecated. {cell}|
        |none|0|{cell}|
        """;

    private static string Get(string line, string cell) => $$"""
        # Get {{line}}

        {{line}}

        ## Permissions

        |Permission type|Permissions (from least to most privileged)|
        |:---|:---|
        |Delegated (work or school account)|{{cell}}, Things.{{cell}}|
        |Application|{{cell}}|

        ## HTTP request

        ```http
        GET /things/{{{line}}}
        GET /{{line}}/things/{id | {{line}}}/x(a='{{{line}}}')
        GET /things/{a}?$filter={{line}}
        ```

        ## Optional query parameters

        |Name|Type|Description|
        |:---|:---|:---|
        |{{cell}}|String|{{cell}}|
        |${{cell}}|Int32|{{cell}}|

        ## Request headers

        |Name|Type|Description|
        |:---|:---|:---|
        |{{cell}}|String|{{cell}}|
        |X-{{cell}}|String|{{cell}}|

        ## Response

        If successful, this method returns a `200 OK` response code and a [{{line}}]({{line}}.md) object in the response body.

        ### Request

        ```http
        GET https://graph.microsoft.com/v1.0/{{line}}
        {{line}}: {{line}}
        ```

        ```http
        HTTP/1.1 200 OK

        { "{{line}}": {{line}} }
        ```
        """;

    private static string Update(string line, string cell) => $$"""
        # thing: {{line}}

        ## HTTP request

        ```http
        POST /things/{id}/{{line}}
        PATCH /things(name={{{line}}},other={value})
        ```

        ## Request body

        Provide a JSON object.

        |Parameter|Type|Description|
        |:---|:---|:---|
        |{{cell}}|String|{{cell}}. The possible values are: `{{cell}}`, `later`.|
        |value|{{cell}}|{{cell}}|
        |body|DateTimeOffset|{{cell}}|

        ## Response

        `204 No Content`. {{line}}
        """;
}
