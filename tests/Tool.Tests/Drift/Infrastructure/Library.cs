using DocModelGen.Generator.Tests.Drift;

namespace DocModelGen.Tool.Tests.Drift.Infrastructure;

/// <summary>A small library of books whose pages changed: a type, a name, a required property, a permission, and a book that is gone.</summary>
internal static class Library
{
    public const string Resource = "resources/book.md";
    public const string Create = "api/book-create.md";
    public const string Leaflet = "resources/leaflet.md";

    private static readonly string s_leaflet = DriftPages.Book("pages|Int32|How many.").Replace("book", "leaflet");

    public static DriftFolders Changed() => new DriftFolders()
        .WithOld(Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out.", "shelf|String|Where it stands.", "print|String|Who printed it, and where."))
        .WithNew(Resource, DriftPages.Book("title|String|What it is called.", "year|String|When it came out.", "language|String|What it is written in.", "printer|String|Who printed it, and where."))
        .WithOld(Create, DriftPages.CreateBook("", "title|String|What it is called."))
        .WithNew(Create, DriftPages.CreateBook("", "title|String|What it is called.").Replace("Shelf.Write|", "Shelf.Write, Shelf.Manage|").Replace("/shelf/books", "/library/books"))
        .WithOld(Leaflet, s_leaflet);

    public static DriftFolders Unchanged() => new DriftFolders().WithBoth(Resource, DriftPages.Book("title|String|What it is called."));

    /// <summary>Something is new, and nothing else.</summary>
    public static DriftFolders Extended() => new DriftFolders()
        .WithOld(Resource, DriftPages.Book("title|String|What it is called."))
        .WithNew(Resource, DriftPages.Book("title|String|What it is called.", "year|Int32|When it came out."));
}
