using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>
/// Two states of a page that differ in rows only, and in those of property tables by nothing that reaches beyond the types and requests that
/// the rows belong to: no base type, no enumeration that several rows may declare.
/// </summary>
internal static class RowEdit
{
    public static bool Is(DocPage before, DocPage after)
    {
        for (int i = 0; i < before.PropertyTables.Count && before.PropertyTables.Count == after.PropertyTables.Count; i++)
        {
            if (!ReachesAsFar(before.PropertyTables[i], after.PropertyTables[i]))
            {
                return false;
            }
        }

        for (int i = 0; i < before.MemberTables.Count && before.MemberTables.Count == after.MemberTables.Count; i++)
        {
            if (before.MemberTables[i].Rows.IsEmpty != after.MemberTables[i].Rows.IsEmpty)
            {
                return false;
            }
        }

        return Frame(before).Equals(Frame(after)) && NamesOf(before).SequenceEqual(NamesOf(after));
    }

    /// <summary>A request may be named after what a row links to.</summary>
    private static IEnumerable<string> NamesOf(DocPage page) => PageRequests.Of(page).Methods.Select(static method => method.Name);

    private static bool ReachesAsFar(PropertyTable before, PropertyTable after) =>
        before.Rows.IsEmpty == after.Rows.IsEmpty
        && !before.Rows.Any(HasPath) && !after.Rows.Any(HasPath)
        && Ancestors(before).SequenceEqual(Ancestors(after))
        && NamedLists(before).SequenceEqual(NamedLists(after));

    /// <summary>The row may make types.</summary>
    private static bool HasPath(PropertyRow row) => NestedRows.IsPath(row.Name);

    /// <summary>What rows say that they are inherited from. Saying it twice in a row says no more.</summary>
    private static IEnumerable<(string Text, string? Target)> Ancestors(PropertyTable table)
    {
        (string, string?)? last = null;
        foreach (PropertyRow row in table.Rows)
        {
            if (row.InheritedFrom is { } link && (link.Text, link.Target) != last)
            {
                last = (link.Text, link.Target);
                yield return last.Value;
            }
        }
    }

    /// <summary>Names whose members stand in the row.</summary>
    private static IEnumerable<(string Name, string? Target, string Members)> NamedLists(PropertyTable table) => table.Rows
        .Where(static row => row.Type.Kind == TypeCellKind.Named && !row.Members.IsEmpty)
        .Select(static row => (row.Type.Name, row.Type.Target, string.Join("\n", row.Members.Select(static member => member.WireName))));

    /// <summary>The page without rows and without anchors: a row more moves all that follow. Links stand in rows too.</summary>
    public static DocPage Frame(DocPage page) => page with
    {
        TitleAnchor = 0,
        PropertyTables = Each(page.PropertyTables, static table => table with { Anchor = 0, Rows = [] }),
        MemberTables = Each(page.MemberTables, static table => table with { Anchor = 0, Rows = [] }),
        RequestLines = Each(page.RequestLines, static line => line with { Anchor = 0 }),
        Headers = Each(page.Headers, static row => row with { Anchor = 0 }),
        Errors = Each(page.Errors, static row => row with { Anchor = 0 }),
        Permissions = Each(page.Permissions, static row => row with { Anchor = 0 }),
        RequestBody = page.RequestBody is null ? null : page.RequestBody with { Type = WithoutAnchor(page.RequestBody.Type) },
        BodyMentions = Each(page.BodyMentions, static mention => mention with { Anchor = 0 }),
        Parts = Each(page.Parts, Frame),
        Response = page.Response is null ? null : page.Response with { Anchor = 0, Type = WithoutAnchor(page.Response.Type), Alternatives = Each(page.Response.Alternatives, static link => link with { Anchor = 0 }), Mentions = Each(page.Response.Mentions, static mention => mention with { Anchor = 0 }) },
        ResourceBlocks = Each(page.ResourceBlocks, static block => block with { Anchor = 0 }),
        Examples = Each(page.Examples, static example => example with { Anchor = 0 }),
        BaseType = WithoutAnchor(page.BaseType),
        DerivedTypes = Each(page.DerivedTypes, static link => link with { Anchor = 0 }),
        Links = [],
    };

    private static NamedLink? WithoutAnchor(NamedLink? link) => link is null ? null : link with { Anchor = 0 };

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change)
        where T : IEquatable<T> => items.IsEmpty ? items : items.Select(change).ToEquatableArray();
}
