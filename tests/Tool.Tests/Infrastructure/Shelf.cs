using System.Collections.Generic;
using DocModelGen.Generator.Tests.Drift;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>A reference of books in two states, in words of ours.</summary>
internal static class Shelf
{
    public const string Path = "reference/v1";

    private const string Permissions =
        """
        |Permission type|Permissions|
        |:---|:---|
        |Delegated (work or school account)|Shelf.Write|
        |Application|Shelf.Manage|

        """;

    /// <summary>By path in the repository; below <see cref="Path"/> lie the pages.</summary>
    public static SortedDictionary<string, string> First() => new(System.StringComparer.Ordinal)
    {
        ["LICENSE"] = "Free to use.\n",
        ["README.md"] = "# Docs\n",
        ["media/cover.png"] = new string('x', 100_000),
        [Path + "/api/book-create.md"] = DriftPages.CreateBook("", "title|String|What it is called. Required."),
        [Path + "/api/book-list.md"] = Operation("List books", "GET /shelf/books", "a collection of [book](../resources/book.md) objects", Permissions),
        [Path + "/api/author-get.md"] = Operation("Get author", "GET /authors/{author-id}", "an [author](../resources/author.md) object", "[!INCLUDE [permissions](../includes/author-get-permissions.md)]\n\n[!INCLUDE [note](../../includes/note.md)]\n"),
        [Path + "/includes/author-get-permissions.md"] = Permissions,
        ["reference/includes/note.md"] = "> Not in every cloud.\n",
        [Path + "/resources/book.md"] = DriftPages.Book("id|String|Its number. Key.", "title|String|What it is called.", "year|Int32|When it came out.", "binding|[binding](enums.md#binding-values)|How it is bound.", "writer|[author](author.md)|Who wrote it."),
        [Path + "/resources/author.md"] = DriftPages.Book("name|String|What people call them.").Replace("book resource", "author resource"),
        [Path + "/resources/leaflet.md"] = DriftPages.Book("pages|Int32|How many.").Replace("book resource", "leaflet resource"),
        [Path + "/resources/enums.md"] = Enums,
    };

    /// <summary>A year is text now, books have a publisher, and the page of the list has another name.</summary>
    public static SortedDictionary<string, string> Second()
    {
        SortedDictionary<string, string> files = First();
        files[Path + "/resources/book.md"] = DriftPages.Book("id|String|Its number. Key.", "title|String|What it is called.", "year|String|When it came out.", "binding|[binding](enums.md#binding-values)|How it is bound.", "writer|[author](author.md)|Who wrote it.", "publisher|[publisher](publisher.md)|Who printed it.");
        files[Path + "/resources/publisher.md"] = DriftPages.Book("city|String|Where.").Replace("book resource", "publisher resource");
        files[Path + "/api/shelf-list-books.md"] = files[Path + "/api/book-list.md"];
        files.Remove(Path + "/api/book-list.md");
        return files;
    }

    public static string Operation(string title, string request, string reply, string permissions) => $"""
        # {title}

        Namespace: microsoft.graph

        It does what it says.

        ## Permissions

        {permissions}
        ## HTTP request

        ```http
        {request}
        ```

        ## Request body

        Do not supply a request body for this method.

        ## Response

        If successful, this method returns a `200 OK` response code and {reply} in the response body.

        """;

    private const string Enums =
        """
        # Enumerations

        Namespace: microsoft.graph

        ### binding values

        |Member|Description|
        |:---|:---|
        |hard|Boards.|
        |soft|Paper.|

        ### genre values

        |Member|Description|
        |:---|:---|
        |prose|Sentences.|
        |verse|Lines.|

        """;
}
