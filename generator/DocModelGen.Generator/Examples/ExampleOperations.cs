using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>Which of a page's requests each of its example messages is of.</summary>
internal static class ExampleOperations
{
    /// <summary>Page order; the operation is null where no request of the page has the example's method.</summary>
    public static IEnumerable<(ExampleMessage Message, OperationModel? Operation)> Of(DocPage page, IReadOnlyList<OperationModel> operations)
    {
        var work = new MatchingWork();
        Dictionary<string, MethodOperations> byMethod = operations
            .GroupBy(static operation => operation.Method, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, group => new MethodOperations(page, [.. group], work), StringComparer.Ordinal);
        OperationModel? current = null;
        for (int i = 0; i < page.Examples.Count; i++)
        {
            ExampleMessage message = page.Examples[i];
            if (message.IsRequest)
            {
                current = byMethod.TryGetValue(message.Method, out MethodOperations? sameMethod) ? sameMethod.Of(message) : null;
                current = work.IsSpent ? null : current;
            }

            // A response before any request is the page's own reply.
            yield return (message, current ?? (!message.IsRequest && i == 0 && operations.Count > 0 ? operations[0] : null));
        }
    }

    /// <summary>The page's requests of one method.</summary>
    private sealed class MethodOperations
    {
        private readonly DocPage _page;
        private readonly OperationModel[] _operations;
        private readonly List<OperationModel> _ofTemplate = [];
        private readonly RequestTemplates _templates;
        private bool? _hasExample;

        public MethodOperations(DocPage page, OperationModel[] operations, MatchingWork work)
        {
            _page = page;
            _operations = operations;
            var templates = new List<string>();
            foreach (OperationModel operation in operations)
            {
                foreach (RouteModel route in operation.Routes)
                {
                    templates.Add(route.Documented);
                    _ofTemplate.Add(operation);
                }
            }

            _templates = new RequestTemplates(templates, work);
        }

        /// <summary>The request whose template the example's URL follows; else the only one, unless that has an example of its own: then this one shows another request.</summary>
        public OperationModel? Of(ExampleMessage request) =>
            Followed(request) ?? (_operations.Length == 1 && !HasExample(_operations[0].Method) ? _operations[0] : null);

        private bool HasExample(string method) =>
            _hasExample ??= _page.Examples.Any(other => other.IsRequest && other.Method == method && Followed(other) is not null);

        private OperationModel? Followed(ExampleMessage request) =>
            _templates.FirstOf(ExampleUrl.Parse(request.Url)) is { } first ? _ofTemplate[first.Number] : null;
    }
}
