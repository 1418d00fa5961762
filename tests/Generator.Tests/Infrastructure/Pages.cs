using System.Linq;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>Pages in the format, in words of ours.</summary>
internal static class Pages
{
    /// <summary>A resource page; each row is <c>name|Type|Description</c>.</summary>
    public static string Resource(string name, params string[] rows) => $"""
        ---
        title: "{name} resource type"
        description: "Stands for a {name}."
        doc_type: resourcePageType
        ---

        # {name} resource type

        Namespace: microsoft.graph

        Stands for a {name}.

        ## Properties

        | Property | Type | Description |
        |:---------|:-----|:------------|
        {string.Join("\n", rows.Select(static row => $"| {row.Replace("|", " | ", System.StringComparison.Ordinal)} |"))}

        ## Relationships

        None.
        """ + "\n";

    /// <summary>A page of one request that answers one object.</summary>
    public static string Get(string title, string template, string type) => $"""
        ---
        title: "{title}"
        description: "Reads a {type}."
        doc_type: apiPageType
        ---

        # {title}

        Namespace: microsoft.graph

        Reads a {type}.

        ## Permissions

        | Permission type | Permissions (from least to most privileged) |
        |:----------------|:--------------------------------------------|
        | Delegated (work or school account) | Things.Read |
        | Delegated (personal Microsoft account) | Not supported. |
        | Application | Things.Read.All |

        ## HTTP request

        ``` http
        GET {template}
        ```

        ## Request headers

        | Name | Description |
        |:-----|:------------|
        | Authorization | Bearer token. Required. |

        ## Request body

        Do not supply a request body for this method.

        ## Response

        If successful, this method returns a `200 OK` response code and a [{type}](../resources/{type.ToLowerInvariant()}.md) object in the response body.
        """ + "\n";
}
