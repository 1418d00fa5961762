using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>
/// Several pages may document one request, as they may one type: <c>GET /deviceManagement</c> has a page in each area of its reference. Those of one
/// name that share a URL, or say that they return the same thing, are one operation: its name does not depend on how many of them are there.
/// </summary>
internal static class SharedRequests
{
    /// <summary>Of pages about one request the one whose file says least besides its name describes it; the others add to it.</summary>
    public static void Find(IReadOnlyList<OperationDraft> operations, OperationBodies bodies)
    {
        foreach (IGrouping<string, OperationDraft> same in operations
            .GroupBy(static operation => operation.Method + " " + operation.ProposedName, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Skip(1).Any()))
        {
            var found = new List<(OperationDraft Operation, HashSet<string> Shapes)>();
            foreach (OperationDraft operation in same
                .OrderBy(static operation => OperationNames.Distinction(operation.Page, operation.ProposedName).Length)
                .ThenBy(static operation => operation.Page.Key, StringComparer.Ordinal))
            {
                int index = found.FindIndex(known => IsSame(known.Operation, known.Shapes, operation));
                if (index < 0)
                {
                    found.Add((operation, [.. operation.Templates.Select(Shape)]));
                }
                else
                {
                    (OperationDraft first, HashSet<string> shapes) = found[index];
                    operation.SameAs = first;
                    first.Templates.AddRange(operation.Templates.Where(template => shapes.Add(Shape(template))));
                    bodies.Join(first, operation);
                }
            }
        }
    }

    /// <summary>One model for each request, in the order of their pages.</summary>
    public static IEnumerable<OperationModel> Join(IReadOnlyList<OperationDraft> operations, Func<OperationDraft, OperationModel> link)
    {
        var models = new Dictionary<OperationDraft, OperationModel>();
        foreach (OperationDraft operation in operations)
        {
            models.Add(operation, link(operation));
        }

        foreach (OperationDraft operation in operations)
        {
            if (operation.SameAs is { } first)
            {
                models[first] = With(models[first], models[operation]);
            }
        }

        return operations.Where(static operation => operation.SameAs is null).Select(operation => models[operation]);
    }

    private static bool IsSame(OperationDraft first, HashSet<string> shapes, OperationDraft second) =>
        string.Equals(first.Page.GeneratedNamespace, second.Page.GeneratedNamespace, StringComparison.Ordinal)
        && (second.Templates.Exists(template => shapes.Contains(Shape(template))) || ReturnTheSame(first.Page.Response, second.Page.Response));

    private static bool ReturnTheSame(ResponseProse? first, ResponseProse? second) =>
        first?.Type is not null && second?.Type is not null
        && first.IsCollection == second.IsCollection
        && string.Equals(first.Type.Text, second.Type.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Pages differ in what they call a placeholder.</summary>
    private static string Shape(UrlTemplate template) => UrlTemplate.Print(template.Parts, static (_, _) => "").ToLowerInvariant();

    private static OperationModel With(OperationModel first, OperationModel other)
    {
        IEnumerable<string> members = first.QueryOptions.Select(static option => option.PropertyName)
            .Concat(first.Headers.Select(static header => header.PropertyName))
            .Concat(first.Routes.SelectMany(static route => route.Parameters.Select(static parameter => parameter.PropertyName)));
        var names = new HashSet<string>(members, StringComparer.Ordinal);
        return first with
        {
            QueryOptions = first.QueryOptions.Concat(other.QueryOptions.Where(option => names.Add(option.PropertyName))).ToEquatableArray(),
            Headers = first.Headers.Concat(other.Headers.Where(header => names.Add(header.PropertyName))).ToEquatableArray(),
            DelegatedWorkPermissions = Union(first.DelegatedWorkPermissions, other.DelegatedWorkPermissions),
            DelegatedPersonalPermissions = Union(first.DelegatedPersonalPermissions, other.DelegatedPersonalPermissions),
            ApplicationPermissions = Union(first.ApplicationPermissions, other.ApplicationPermissions),
            Permissions = first.Permissions.Union(other.Permissions).ToEquatableArray(),
            OtherSourcePaths = first.OtherSourcePaths.Append(other.SourcePath).ToEquatableArray(),
        };
    }

    private static EquatableArray<string> Union(EquatableArray<string> first, EquatableArray<string> other) =>
        first.Equals(other) ? first : first.Union(other, StringComparer.Ordinal).ToEquatableArray();
}
