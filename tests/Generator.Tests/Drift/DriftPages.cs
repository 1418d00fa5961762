using System.Linq;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>Pages of a small library, in words of ours.</summary>
internal static class DriftPages
{
    public const string Resource = "spec/resources/book.md";
    public const string Create = "spec/api/book-create.md";
    public const string Baseline = "docmodels.baseline.txt";

    public static string Book(params string[] rows) => $"""
        # book resource type

        Namespace: microsoft.graph

        A book on a shelf.

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        {string.Join("\n", rows.Select(static row => $"|{row}|"))}

        """;

    public static string CreateBook(string leadIn, params string[] rows) => $"""
        # Create book

        Namespace: microsoft.graph

        Puts a book on the shelf.

        ## Permissions

        |Permission type|Permissions|
        |:---|:---|
        |Delegated (work or school account)|Shelf.Write|
        |Application|Not supported.|

        ## HTTP request

        ```http
        POST /shelf/books
        ```

        ## Request body

        In the request body, supply a JSON representation of the [book](../resources/book.md) object.
        {leadIn}

        |Property|Type|Description|
        |:---|:---|:---|
        {string.Join("\n", rows.Select(static row => $"|{row}|"))}

        ## Response

        If successful, this method returns a `201 Created` response code and a [book](../resources/book.md) object in the response body.

        """;
}
