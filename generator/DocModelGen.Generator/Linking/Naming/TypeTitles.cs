using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>The type that a page is about.</summary>
internal static class TypeTitles
{
    /// <summary>By the title of a page, or the heading of a part, which may be a plural; null where that is a sentence.</summary>
    public static string? Find(DocPage page) =>
        page.TypeHeading is not { } heading ? PageTitles.FindTypeName(page.Title)
        : heading.MayBePlural ? Plurals.Singular(heading.Name)
        : heading.Name;
}
