using System;
using System.Linq;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>What somebody would write who wants the page to become code, or to stop the build.</summary>
internal static class HostileText
{
    /// <summary>Ends or begins something in one of the places where text of a page is printed.</summary>
    public static string[] Escapes { get; } =
    [
        "\"", "\"; System.Environment.Exit(1); //", "\\", "\\\"", "\\u0022", "\\x22", "\\U00000022", "*/", "/*", "//", "///", "*/ class X { } /*",
        "\"\"\"", "$\"{1}\"", "@\"", "'", "'\\''", "{0}", "{{0}}", "{", "}", "{ get; set; }", "; }", "</summary>", "<summary>", "</c></summary>",
        "<see cref=\"System.Object\"/>", "<![CDATA[", "]]>", "-->", "<!--", "&quot;", "&#10;", "&#x85;", "&amp;lt;", "#line 1 \"x\"", "#pragma warning disable",
        "#if", "#endif", "\n#error no\n", "\n}\nclass X {", "[Obsolete]", "[assembly: X]", "<script>", "%00", "%2e%2e", "${x}", "`", "$(x)", "\u0060\u0060",
    ];

    /// <summary>Characters that editors, compilers and file systems treat in ways of their own.</summary>
    public static string[] Characters { get; } =
    [
        "\0", "\u0001", "\u0008", "\u001A", "\u001B", "\u007F", "\u0085", "\u009F", "\u00A0", "\u00AD", "\u0301", "\u034F", "\u061C", "\u180E", "\u200B", "\u200C",
        "\u200D", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069", "\u203F", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF",
        "\uD800", "\uDC00", "\uDBFF\uDFFF", "\uD83D\uDE00", "\uD835\uDC00", "\t", "\v", "\f", "\r", "\r\n", "\n", "\u0131", "\u0130", "\u00DF", "\u01C6",
        "\u0430", "\u03BF", "\u0660", "\uFF10", "\u2160", "\u5973", "_", "__",
    ];

    /// <summary>Names that C#, records, the runtime, generated code or a file system has taken.</summary>
    public static string[] Names { get; } =
    [
        "class", "event", "record", "field", "value", "await", "async", "var", "dynamic", "nameof", "global", "partial", "required", "file", "scoped", "where", "yield",
        "true", "null", "default", "this", "base", "init", "get", "set", "with", "and", "or", "not", "_", "__arglist", "object", "string", "int", "System", "Object",
        "equals", "Equals", "getHashCode", "getType", "toString", "memberwiseClone", "finalize", "referenceEquals", "equalityContract", "printMembers", "deconstruct",
        "clone", "<Clone>$", "<clone>$", "op_Equality", "get_Id", "set_Id", ".ctor", ".cctor", "Invoke", "Item", "Main", "Dispose", "s_json", "sJson", "s_derived",
        "s_operation", "readJson", "writeJson", "additionalData", "oDataType", "odataType", "@odata.type", "@odata.id", "body", "operation", "template", "documented",
        "accept", "writeQuery", "writeHeaders", "readItem", "readResponse", "addHeader", "pathArguments", "route", "reader", "writer", "property", "url", "headers",
        "toHttpRequestMessage", "findPathParameter", "getPathParameter", "ApiObject", "ApiRequest", "ApiOperation", "ApiResponse", "ApiModels", "ApiModelsJsonContext",
        "DocModelGen", "JsonElement", "IReadOnlyList", "Contoso", "microsoft.graph", "microsoft", "graph.x", "entity", "IsExternalInit", "CON", "con.cs", "NUL", "aux",
        "aux.cs", "LPT1", "COM9.txt", "..", "../..", "..\\..\\x", "/etc/passwd", "C:\\x", "a/b", "a b", "a.b.c", "1", "1st", "-1", "$", "$ref", "$value", "$count", "#", "*",
        "id", "ID", "iD", "Id", "Json", "InstallStateJson", "Table", "Flags", "None", "Default", "Options", "GetTypeInfo", "CreateTypes", "GeneratedSerializerOptions",
        new string('\u6587', 300), "notDerived",
    ];

    /// <summary>Cells that say what a type is.</summary>
    public static string[] Types { get; } =
    [
        "String", "Int32", "Int64", "Boolean", "DateTimeOffset", "Date", "TimeOfDay", "Duration", "Guid", "Binary", "Stream", "Double", "Single", "Decimal", "Byte", "Int16",
        "Json", "Object", "Enumeration", "String collection", "Int32 collection", "Collection(String)", "Collection(Collection(String))", "Collection(", "collection", "Edm.String",
        "Edm.", "Edm.Nothing", "[widget](widget.md)", "[widget](../resources/widget.md) collection", "[](x.md)", "[x]()", "[[x](y)](z)", "![x](y)", "microsoft.graph.widget",
        "widget[]", "color", "color collection", "String, maximum size 20", "(String or Int32) collection", "", " ", "Date collection", "Stream collection", "Guid collection",
        "[gadget](gadget.md)", "entity", "Nullable<Int32>", "List<String>", "String?", "System.Diagnostics.Process",
    ];

    /// <summary>Lines that mean something to the reader of pages.</summary>
    public static string[] Lines { get; } =
    [
        "## Properties", "## Request body", "## HTTP request", "## Members", "## Relationships", "## Permissions", "## Request headers", "## Response", "## Example", "### Request",
        "## Optional query parameters", "## Function parameters", "## JSON representation", "### color values", "# widget resource type", "# Get widget", "# ", "#", "```", "```http",
        "```json", "~~~", "---", "***", "> [!NOTE]", "<!-- {", "-->", "<!-- { \"blockType\": \"request\" } -->", "<!-- DocModelGen: disable DMG1003 because x -->", "Namespace: microsoft.graph",
        "Namespace: a..b.", "Namespace: class.event", "Namespace: " + new string('n', 1_600), "Namespace: " + string.Concat(Enumerable.Repeat("n.", 700)) + "n",
        "Namespace: " + string.Join('.', Enumerable.Repeat(new string('\u6587', 90), 4)), "Inherits from [widget](widget.md).", "Inherits from [gadget](gadget.md)", "|Property|Type|Description|", "|:--|:--|:--|", "|Member|Value|Description|", "|Member|", "|-|",
        "|Name|Type|Description|", "|Header|Value|", "GET /widgets/{id}", "POST /widgets", "PATCH /widgets/{widget-id}/parts/{id}?$expand={x}", "DELETE /a/{b}/{b}/{c|d}", "PUT /x/{y}/content",
        "GET /reports/usage(period='{period}',date={date})", "GET /{a}{b}{{c}}", "GET https://graph.microsoft.com/v1.0/me", "GET", "TRACE /x", "GET /" + string.Concat(Enumerable.Repeat("{id}/", 40)),
        "Possible values are: `a`, `b`, `c`.", "The possible values are `" + string.Join("`, `", Enumerable.Range(0, 40).Select(static i => "v" + i)) + "`.", "Returns `200 OK` and a [widget](widget.md) object in the response body.",
        "`204 No Content`", "`201 Created` and a collection of [widget](widget.md) objects", "Do not supply a request body for this method.", "**This API is deprecated.**", "", "|", "||||||||||||",
    ];

    /// <summary>JSON that is not quite, or too much.</summary>
    public static string[] Json { get; } =
    [
        "{", "}", "[", "]", ",", ":", "\"", "{}", "[]", "null", "true", "-", "1e999", "-0", "01", "1.", ".5", "0x1", "NaN", "9223372036854775808", "\"\\ud800\"", "\"\\u0000\"", "\"\\q\"",
        "\"@odata.type\": \"#microsoft.graph.widget\"", "\"@odata.type\": 1", "\"value\": [", "\"value\": {", "// comment", "/* comment", "/* */", "'x'", "undefined", "...", "\"id\": \"{id}\"",
        "{\"a\":{\"a\":{\"a\":{\"a\":1}}}}", "\"\": 0", "{\"a\":1,\"a\":2}", "HTTP/1.1 200 OK", "Content-type: application/json",
    ];

    public static string Any(Random random) => random.Next(6) switch
    {
        0 => Pick(random, Escapes),
        1 => Pick(random, Characters),
        2 => Pick(random, Types),
        3 => Pick(random, Json),
        4 => Pick(random, Lines),
        _ => Pick(random, Names),
    };

    public static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
