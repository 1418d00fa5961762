using System;
using System.Linq;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>Pages of requests, in words of ours.</summary>
internal static class TestPage
{
    public static string Request(string title, string lines, string body = "Do not supply a body.", string response = "If successful, this method returns a `204 No Content` response code.") => $"""
        ---
        title: "{title}"
        doc_type: apiPageType
        ---

        # {title}

        Namespace: microsoft.graph

        ## HTTP request

        ``` http
        {lines}
        ```

        ## Request body

        {body}

        ## Response

        {response}
        """ + "\n";

    public static string Resource(string name, string introduction, params string[] rows) => $"""
        ---
        title: "{name} resource type"
        doc_type: resourcePageType
        ---

        # {name} resource type

        Namespace: microsoft.graph

        {introduction}

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        {string.Join("\n", rows.Select(static row => "|" + row + "|"))}
        """ + "\n";

    public static string Resource(string name) => Resource(name, $"Holds a {name}.", "displayName|String|What it is called.");

    public static string Enum(string name, params string[] members) => $"""
        ---
        title: "{name} enum type"
        doc_type: enumPageType
        ---

        # {name} enum type

        Namespace: microsoft.graph

        ## Members

        |Member|Value|Description|
        |:---|:---|:---|
        {string.Join("\n", members.Select(static row => "|" + (row.Contains('|', StringComparison.Ordinal) ? row : row + "||") + "|"))}
        """ + "\n";

    public static string Table(params string[] rows) => $"""
        |Property|Type|Description|
        |:---|:---|:---|
        {string.Join("\n", rows.Select(static row => "|" + row + "|"))}
        """;

    public static string Returns(string status, string type) =>
        $"If successful, this method returns a `{status}` response code and a [{type}](../resources/{type.ToLowerInvariant()}.md) object in the response body.";
}
