using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>The types that resource pages define.</summary>
internal sealed class ResourceDeclarations(TypeIndex types, Accounting? accounting)
{
    /// <summary>JSON representations and what they are of.</summary>
    public List<Representation> Representations { get; } = [];

    public void Declare(DocPage page)
    {
        if (!IsAboutTypes(page))
        {
            return;
        }

        string pageNamespace = WireName.NamespaceOf(page.Namespace);
        TypeEntry? main = null;
        var declared = new List<TypeEntry>();
        string? title = TypeTitles.Find(page);
        foreach (ResourceBlock block in page.ResourceBlocks)
        {
            if (NameOf(block, title, pageNamespace) is not { } name)
            {
                continue;
            }

            TypeEntry type = types.GetOrAddType(name, page);
            Describe(type, block);
            declared.Add(type);
            Representations.Add(new Representation(page, block, type));
            if (main is null || string.Equals(name.ShortName, title, StringComparison.OrdinalIgnoreCase))
            {
                main = type;
            }
        }

        main ??= types.GetOrAddType(FallbackName(page, title, pageNamespace), page);
        Describe(main, page);
        types.Declare(main, page);
        if (declared.Count == 0)
        {
            TypeEntry only = main;
            Representations.AddRange(page.ResourceBlocks.Select(block => new Representation(page, block, only)));
        }

        foreach (TypeEntry type in declared)
        {
            types.Declare(type, page);
        }

        AddRows(page, main, declared);
    }

    private static bool IsAboutTypes(DocPage page)
    {
        if (page.Kind == PageKind.Operation)
        {
            return false;
        }

        foreach (PropertyTable table in page.PropertyTables)
        {
            if (IsOfResource(table))
            {
                return true;
            }
        }

        return page.ResourceBlocks.Count > 0 || (page.MemberTables.IsEmpty && PageTitles.IsResourceTitle(page.Title));
    }

    private static bool IsOfResource(PropertyTable table) =>
        table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships or PropertyTableKind.Annotations;

    private static WireName? NameOf(ResourceBlock block, string? title, string pageNamespace)
    {
        string? metadata = block.ODataType;
        string? json = block.Json is null ? null : JsonSketch.TopLevelODataType(block.Json);
        if (string.IsNullOrWhiteSpace(metadata))
        {
            return json is null ? null : WireName.Parse(json, pageNamespace);
        }

        WireName name = WireName.Parse(metadata!, pageNamespace);
        if (name.ShortName.Length == 0 || name.ShortName.IndexOf(' ') >= 0)
        {
            return null;
        }

        // Metadata is often all lower case; JSON and title then have the spelling, but a title begins with a capital whatever the name does.
        string? spelt = json is null ? null : WireName.Parse(json, pageNamespace).ShortName;
        string? titled = title is { Length: > 0 } ? name.ShortName.Substring(0, 1) + title.Substring(1) : null;
        foreach (string? candidate in (ReadOnlySpan<string?>)[spelt, titled])
        {
            if (string.Equals(candidate, name.ShortName, StringComparison.OrdinalIgnoreCase) && IsLowerCase(name.ShortName))
            {
                return name with { ShortName = candidate! };
            }
        }

        return name;
    }

    private static bool IsLowerCase(string text) => string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal);

    private static WireName FallbackName(DocPage page, string? title, string pageNamespace) =>
        WireName.Parse(title ?? CSharpIdentifiers.Camel(page.Title.Length > 0 ? page.Title : PagePaths.Stem(page.Path)), pageNamespace);

    private static void Describe(TypeEntry type, ResourceBlock block)
    {
        type.IsOpen |= block.IsOpen;
        type.IsAbstract |= block.IsAbstract;
        if (!string.IsNullOrEmpty(block.KeyProperty))
        {
            type.HasKey = true;
            type.KeyProperty ??= block.KeyProperty;
        }

        if (block.Json is not null
            && JsonSketch.TopLevelODataType(block.Json) is { } shown
            && string.Equals(WireName.Parse(shown, "").ShortName, type.ShortName, StringComparison.OrdinalIgnoreCase))
        {
            type.ShowsODataType = true;
        }
    }

    private static void Describe(TypeEntry type, DocPage page)
    {
        type.IsAbstract |= page.IsAbstract;
        type.Deprecation ??= page.Deprecation;
        if (type.Summary is null && page.Summary is not null)
        {
            type.Summary = page.Summary;
        }
    }

    private static bool IsDiscriminator(PropertyRow row) => row.Name is "@odata.type" or "odata.type";

    private void AddRows(DocPage page, TypeEntry main, List<TypeEntry> declared)
    {
        foreach (PropertyTable table in page.PropertyTables)
        {
            TypeEntry owner = main;
            foreach (TypeEntry type in declared)
            {
                if (table.Heading.StartsWith(type.ShortName + " ", StringComparison.OrdinalIgnoreCase))
                {
                    owner = type;
                }
            }

            foreach (PropertyRow row in table.Rows)
            {
                if (IsDiscriminator(row))
                {
                    // What tells the type apart is no property of it.
                    owner.ShowsODataType = true;
                    accounting?.Record(page, row.Anchor, RowFate.NotOurs);
                }
                else if (table.Kind is PropertyTableKind.Other or PropertyTableKind.Response)
                {
                    accounting?.Record(page, row.Anchor, RowFate.NotOurs);
                }
                else
                {
                    owner.Rows.Add(new PageRow(page, table, row));
                }
            }
        }
    }
}
