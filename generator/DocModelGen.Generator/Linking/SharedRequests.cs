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
            var found = new KnownRequests();
            foreach (OperationDraft operation in same
                .OrderBy(static operation => OperationNames.Distinction(operation.Page, operation.ProposedName).Length)
                .ThenBy(static operation => operation.Page.Key, StringComparer.Ordinal))
            {
                if (found.FindOrAdd(operation) is { } first)
                {
                    operation.SameAs = first;
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

    /// <summary>Requests of one name, by URL and by what they return: the first that shares either is the same.</summary>
    private sealed class KnownRequests
    {
        private readonly List<OperationDraft> _requests = [];
        private readonly HashSet<(int Request, string Shape)> _shapes = [];
        private readonly Dictionary<string, int> _byShape = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _byReply = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The request that it is the same as, which then has its URLs too; null where it is the first.</summary>
        public OperationDraft? FindOrAdd(OperationDraft operation)
        {
            string group = operation.Page.GeneratedNamespace + "\n";
            string? reply = operation.Page.Response is { Type.Text: { } type } response ? $"{group}{response.IsCollection}\n{type}" : null;
            List<(string Shape, UrlTemplate Template)> templates = [.. operation.Templates.Select(template => (group + Shape(template), template))];
            int index = reply is not null && _byReply.TryGetValue(reply, out int sameReply) ? sameReply : _requests.Count;
            foreach ((string shape, _) in templates)
            {
                index = _byShape.TryGetValue(shape, out int sameShape) ? Math.Min(index, sameShape) : index;
            }

            bool isFirst = index == _requests.Count;
            if (isFirst)
            {
                _requests.Add(operation);
                AddFirst(_byReply, reply, index);
            }

            foreach ((string shape, UrlTemplate template) in templates)
            {
                AddFirst(_byShape, shape, index);
                if (_shapes.Add((index, shape)) && !isFirst)
                {
                    _requests[index].Templates.Add(template);
                }
            }

            return isFirst ? null : _requests[index];
        }

        private static void AddFirst(Dictionary<string, int> indexes, string? key, int index)
        {
            if (key is not null && !indexes.ContainsKey(key))
            {
                indexes.Add(key, index);
            }
        }
    }
}
