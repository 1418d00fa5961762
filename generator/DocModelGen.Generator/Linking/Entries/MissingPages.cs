using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Entries;

/// <summary>A type that a link names and no page of the project defines.</summary>
internal sealed record MissingType(DocPage Page, int Anchor, string Name, string Target)
{
    /// <summary>Worth naming beside others only: the table of a request tells the type, with which one page alone gives working code.</summary>
    public bool IsMinor { get; init; }
}

/// <summary>
/// Says once what to add: of a few pages copied from a reference, each names types whose pages stayed behind, and one line a type would
/// bury the rest.
/// </summary>
internal static class MissingPages
{
    private const int MaximumListed = 12;
    private const int MaximumLength = 800;

    /// <summary>One problem at the first place, or none where every link leads to a page of the project.</summary>
    public static IEnumerable<ModelProblem> Sum(IEnumerable<MissingType> types, PageIndex pages)
    {
        List<MissingType> missing = [.. types
            .Where(type => pages.Resolve(type.Page, type.Target, out _) is null && FileOf(type.Target) is not null)
            .OrderBy(static type => type.Page.Path, StringComparer.Ordinal)
            .ThenBy(static type => type.Anchor)];
        if (missing.Find(static type => !type.IsMinor) is not { } first)
        {
            yield break;
        }

        string[] names = Sorted(missing.Select(static type => type.Name));
        string[] files = Sorted(missing.Select(static type => FileOf(type.Target)!));
        yield return new ModelProblem(Descriptors.PagesMissing.Id, first.Page.Path, first.Anchor, new EquatableArray<string>([List(names), List(files)]));
    }

    /// <summary>Metadata names a type without a link: one of the page's other links may lead to a file of that name.</summary>
    public static string? FindLink(DocPage page, string type)
    {
        string name = type.Substring(type.LastIndexOf('.') + 1);
        foreach (PageLink link in page.Links)
        {
            string stem = FileOf(link.Target) is { } file ? PagePaths.Stem(file) : "";
            if (name.Length > 0 && stem.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (stem.Length == name.Length || stem[stem.Length - name.Length - 1] is '-' or '_' or '.'))
            {
                return link.Target;
            }
        }

        return null;
    }

    /// <summary>Folder and name of the file that a link leads to; null where it leads to none.</summary>
    private static string? FileOf(string target)
    {
        int end = target.IndexOfAny(['#', '?']);
        string path = (end < 0 ? target : target.Substring(0, end)).Replace('\\', '/').TrimEnd('/');
        string name = PagePaths.FileName(path);
        if (name.Length == 0 || name is "." or "..")
        {
            return null;
        }

        string folder = PagePaths.LastFolder(path);
        return (folder.Length > 0 ? folder + "/" : "") + PagePaths.WithoutExtension(name) + ".md";
    }

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).OrderBy(static text => text, StringComparer.Ordinal)];

    /// <summary>As many as a message has room for: the first always, which is cut there where it is too long.</summary>
    private static string List(string[] texts)
    {
        int count = 1;
        for (int length = texts[0].Length; count < texts.Length && count < MaximumListed; count++)
        {
            length += texts[count].Length + ", ".Length;
            if (length > MaximumLength)
            {
                break;
            }
        }

        return string.Join(", ", texts.Take(count)) + (texts.Length > count ? " and " + (texts.Length - count).ToString(CultureInfo.InvariantCulture) + " more" : "");
    }
}
