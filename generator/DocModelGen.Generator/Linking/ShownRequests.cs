using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Routes;

namespace DocModelGen.Generator.Linking;

/// <summary>
/// Pages that explain how to work with something show requests of other pages below headings of their own. Where a page of its own documents a
/// request, such a heading is no operation, and no more is a row of a list of requests.
/// </summary>
internal static class ShownRequests
{
    public static void Remove(List<OperationDraft> operations)
    {
        RemoveShown(operations, IsOfPart, otherPagesOnly: true);
        RemoveShown(operations, static operation => operation.Page.IsListing, otherPagesOnly: false);
    }

    private static void RemoveShown(List<OperationDraft> operations, Predicate<OperationDraft> mayShow, bool otherPagesOnly)
    {
        if (!operations.Exists(mayShow))
        {
            return;
        }

        ILookup<string, (OperationDraft Operation, string[] Segments)> documented = operations
            .Where(operation => !mayShow(operation))
            .SelectMany(static operation => operation.Templates.Select(template => (operation, Segments(template))))
            .ToLookup(static pair => Key(pair.operation, pair.Item2), static pair => pair, StringComparer.OrdinalIgnoreCase);
        operations.RemoveAll(operation => mayShow(operation) && operation.Templates.TrueForAll(template => IsDocumented(operation, Segments(template))));

        bool IsDocumented(OperationDraft operation, string[] shown) => documented[Key(operation, shown)].Any(other =>
            (!otherPagesOnly || !string.Equals(other.Operation.Page.Path, operation.Page.Path, StringComparison.Ordinal)) && Follows(shown, other.Segments));
    }

    private static bool IsOfPart(OperationDraft operation) => operation.Page.Fragment.Length > 0;

    private static string Key(OperationDraft operation, string[] segments) => $"{operation.Page.GeneratedNamespace} {operation.Method} {segments.Length}";

    private static bool Follows(string[] shown, string[] template)
    {
        for (int i = 0; i < shown.Length; i++)
        {
            if (template[i].IndexOf('{') < 0 && !string.Equals(shown[i], template[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Segments(UrlTemplate template)
    {
        string path = UrlTemplate.Print(template.Parts, static (_, _) => "");
        int query = path.IndexOf('?');
        return (query < 0 ? path : path.Substring(0, query)).Split('/');
    }
}
