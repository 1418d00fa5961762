using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocModelGen.Testing.Checking;

/// <summary>Finds the operation that a request is for, and holds the request against its page.</summary>
internal sealed class RequestChecker(DocumentedService service, Uri? baseAddress, bool checksAuthorization)
{
    /// <summary>Sets the request's operation and path parameters too. Empty where all is as documented.</summary>
    public IReadOnlyList<DocumentationFinding> Check(ReceivedRequest request)
    {
        Match[] matches = [.. Matches(request)];
        if (matches.Length == 0)
        {
            return [Undocumented(request, "no page documents this request" + OtherBase(request.Uri))];
        }

        Match[] ofMethod = [.. matches.Where(match => match.Operation.Method == request.Method)];
        if (ofMethod.Length == 0)
        {
            DocumentedOperation other = matches[0].Operation;
            return [new DocumentationFinding(other.Place, null, $"the request is {request.Method}, and the page documents {other}")];
        }

        // Several pages may document one method and template: the request is for the one that it agrees with best.
        (Match best, List<DocumentationFinding> findings) = ofMethod
            .Select(match => (Match: match, Findings: Check(request, match)))
            .OrderBy(static pair => pair.Findings.Count)
            .ThenByDescending(static pair => pair.Match.Route.LiteralLength)
            .First();
        request.Operation = best.Operation;
        request.PathParameters = best.Arguments;
        return findings;
    }

    private IEnumerable<Match> Matches(ReceivedRequest request)
    {
        foreach (string path in ServicePath.Candidates(request.Uri, baseAddress))
        {
            Match[] found =
            [
                .. from operation in service.Operations
                   from route in operation.Routes
                   let arguments = route.Match(path)
                   where arguments is not null
                   select new Match(operation, route, arguments),
            ];
            if (found.Length > 0)
            {
                // A literal segment beats a placeholder: /users/delta is no user called delta.
                int longest = found.Max(static match => match.Route.LiteralLength);
                return found.Where(match => match.Route.LiteralLength == longest);
            }
        }

        return [];
    }

    /// <summary>What to do where the rest of the address is documented: only the caller knows what the service's own part of it is.</summary>
    private string OtherBase(Uri address)
    {
        if (baseAddress is not null)
        {
            return ServicePath.Candidates(address, baseAddress).Any() ? "" : $": it is not below {baseAddress}, the BaseAddress of the handler";
        }

        foreach ((string taken, string path) in ServicePath.Shortened(address))
        {
            DocumentedOperation? below = service.Operations.FirstOrDefault(
                operation => operation.Routes.Any(route => !route.Segments[0].Contains('{') && route.Match(path) is not null));
            if (below is not null)
            {
                return $"; if {address.GetLeftPart(UriPartial.Authority)}/{taken}/ is the address of the service, say so with BaseAddress of the handler: the rest follows {below}";
            }
        }

        return "";
    }

    private DocumentationFinding Undocumented(ReceivedRequest request, string what)
    {
        string[] segments = (ServicePath.Candidates(request.Uri, baseAddress).FirstOrDefault() ?? "").Split('/');
        DocumentedOperation? nearest = service.Operations
            .Select(operation => (Operation: operation, Shared: operation.Routes.Select(route => Shared(route.Segments, segments)).DefaultIfEmpty().Max()))
            .Where(static pair => pair.Shared > 0)
            .OrderByDescending(static pair => pair.Shared)
            .ThenBy(pair => pair.Operation.Method == request.Method ? 0 : 1)
            .Select(static pair => pair.Operation)
            .FirstOrDefault();
        return nearest is null
            ? new DocumentationFinding(null, null, what)
            : new DocumentationFinding(nearest.Place, null, $"{what}; the nearest is {nearest}");
    }

    private static int Shared(string[] template, string[] path) =>
        template.Zip(path, static (left, right) => left == right || left.Contains('{')).TakeWhile(static same => same).Count();

    private List<DocumentationFinding> Check(ReceivedRequest request, Match match)
    {
        List<DocumentationFinding> findings = [];
        CheckParameters(request, match, findings);
        CheckHeaders(request, match.Operation, findings);
        CheckBody(request, match.Operation, findings);
        return findings;
    }

    private static void CheckParameters(ReceivedRequest request, Match match, List<DocumentationFinding> findings)
    {
        foreach (KeyValuePair<string, string> argument in match.Arguments)
        {
            if (argument.Value.Length > 2 && argument.Value[0] == '{' && argument.Value[argument.Value.Length - 1] == '}')
            {
                findings.Add(new DocumentationFinding(match.Operation.Place, argument.Key, $"the path parameter '{argument.Key}' is still the placeholder {argument.Value}"));
            }
        }

        HashSet<string> sent = new(UrlQuery.Parse(request.Uri.Query).Select(static pair => pair.Key), StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in match.Route.Query.Where(pair => !sent.Contains(pair.Key)))
        {
            findings.Add(new DocumentationFinding(match.Operation.Place, pair.Key, $"the query parameter '{pair.Key}' of the template is not sent"));
        }
    }

    private void CheckHeaders(ReceivedRequest request, DocumentedOperation operation, List<DocumentationFinding> findings)
    {
        foreach (DocumentedHeader header in operation.RequiredHeaders)
        {
            bool isOurs = header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                || (!checksAuthorization && header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
            if (!isOurs && !request.Headers.ContainsKey(header.Name))
            {
                findings.Add(new DocumentationFinding(header.Place, header.Name, $"the required header '{header.Name}' is not sent"));
            }
        }
    }

    private void CheckBody(ReceivedRequest request, DocumentedOperation operation, List<DocumentationFinding> findings)
    {
        bool isEmpty = request.Body is not { Length: > 0 };
        if (operation.ContentType is null || isEmpty)
        {
            if (operation.ContentType is null != isEmpty && !(isEmpty && operation.IsBodyOptional))
            {
                findings.Add(new DocumentationFinding(
                    operation.Place, null, isEmpty ? "the request has no body, and the page documents one" : "the request has a body, and the page documents none"));
            }

            return;
        }

        string sent = MediaTypeHeaderValue.TryParse(request.Headers.TryGetValue("Content-Type", out string? type) ? type : "", out MediaTypeHeaderValue? mediaType)
            ? mediaType.MediaType ?? ""
            : "";
        if (!operation.OtherContentTypes.Prepend(operation.ContentType).Any(documented => Fits(sent, documented)))
        {
            findings.Add(new DocumentationFinding(
                operation.Place, "Content-Type", $"the content type is {(sent.Length == 0 ? "missing" : sent)}, and the page documents {operation.ContentType}"));
        }

        if (!IsJson(operation.ContentType) || !IsJson(sent))
        {
            return;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(request.Body!.Value);
            if (operation.BodyList is { } list)
            {
                new BodyChecker(service, operation, findings).CheckList(document.RootElement, list);
            }
            else if (operation.Body is { } body)
            {
                new BodyChecker(service, operation, findings).Check(document.RootElement, body);
            }
        }
        catch (JsonException exception)
        {
            findings.Add(new DocumentationFinding(operation.Place, null, $"the body is no JSON: {exception.Message}"));
        }
    }

    private static bool Fits(string sent, string documented) =>
        documented == "*/*" ? sent.Length > 0
        : IsJson(documented) ? IsJson(sent)
        : documented.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? sent.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        : sent.Equals(documented, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string mediaType) =>
        mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private sealed record Match(DocumentedOperation Operation, Route Route, Dictionary<string, string> Arguments);
}
