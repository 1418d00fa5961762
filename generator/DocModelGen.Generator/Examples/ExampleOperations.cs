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
        OperationModel? current = null;
        for (int i = 0; i < page.Examples.Count; i++)
        {
            ExampleMessage message = page.Examples[i];
            if (message.IsRequest)
            {
                current = OperationOf(message, page, operations);
            }

            // A response before any request is the page's own reply.
            yield return (message, current ?? (!message.IsRequest && i == 0 && operations.Count > 0 ? operations[0] : null));
        }
    }

    /// <summary>The request whose template the example's URL follows; else the only one with its method, unless that has an example of its own: then this one shows another request.</summary>
    private static OperationModel? OperationOf(ExampleMessage request, DocPage page, IReadOnlyList<OperationModel> operations)
    {
        OperationModel[] candidates = [.. operations.Where(operation => operation.Method == request.Method)];
        return candidates.FirstOrDefault(operation => IsOf(request, operation))
            ?? (candidates.Length == 1 && !page.Examples.Any(other => other.IsRequest && IsOf(other, candidates[0])) ? candidates[0] : null);
    }

    private static bool IsOf(ExampleMessage request, OperationModel operation)
    {
        ExampleUrl url = ExampleUrl.Parse(request.Url);
        return request.Method == operation.Method && operation.Routes.Any(route => url.Follows(route.Documented));
    }
}
