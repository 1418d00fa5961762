using System;
using System.IO;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>The pages that the consumers have in <c>spec/</c>.</summary>
internal static class Pages
{
    /// <summary>The repository's own page, which the snippet of the README is about.</summary>
    public static string AddDeviceStatuses { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));

    /// <summary>A page of one resource type, as short as it gets.</summary>
    public const string Printer = """
        # printer resource type

        A device that puts text on paper.

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        | serialNumber | String | Number on its back. |
        | trayCount | Int32 | How many trays it has. |
        | paperState | printerPaperState | Whether it has paper. Possible values are: `full`, `low`, `out`. |

        ## JSON representation

        ``` json
        {
          "serialNumber": "String",
          "trayCount": 1024,
          "paperState": "String"
        }
        ```
        """;

    /// <summary>A page of one request, as short as it gets.</summary>
    public static string Operation(string title, string request, string? reply, string? body = null) => $"""
        # {title}

        ## HTTP request

        ``` http
        {request}
        ```

        ## Request body

        {(body is null ? "Do not supply a request body for this method." : $"In the request body, supply a JSON representation of the [{body}](../resources/{body}.md) object.")}

        ## Response

        If successful, this method returns {(reply is null ? "`204 No Content` response code" : $"a `200 OK` response code and {reply} in the response body")}.
        """;

    /// <summary>Edits a page as a person would, failing if there is nothing to edit.</summary>
    public static string Edit(this string page, string oldText, string newText) =>
        page.Contains(oldText, StringComparison.Ordinal)
            ? page.Replace(oldText, newText, StringComparison.Ordinal)
            : throw new ArgumentException($"The page has no '{oldText}'.", nameof(oldText));
}
