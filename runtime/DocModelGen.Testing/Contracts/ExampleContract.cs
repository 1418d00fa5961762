using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing.Contracts;

/// <summary>Makes the request of an example through the generated code, and compares it with the example.</summary>
internal sealed class ExampleContract(DocumentedExample example, JsonSerializerContext context)
{
    private static readonly Uri s_service = new("https://service.example/v1.0");

    /// <summary>What of the example could not be held against the code, and why: the page's templates, options and headers do not have it.</summary>
    public List<string> Uncompared { get; } = [];

    public IReadOnlyList<DocumentationFinding> Check()
    {
        Assembly assembly = context.GetType().Assembly;
        if (example.Operation is not { } operation || RequestRecords.Of(assembly).Find(operation) is not { } record)
        {
            return [Finding($"{assembly.GetName().Name} has no request {example.Operation?.ToString() ?? example.Method}: are its pages, and its docmodels.txt, those of the tests?")];
        }

        try
        {
            ExampleBody body = ExampleBody.Read(example, record, context);
            return body.Difference is { } difference ? [Finding($"the body {difference}")] : [.. CheckRequest(operation, record, body)];
        }
        catch (JsonException exception)
        {
            return [Finding($"the body cannot be read: {exception.Message}")];
        }
    }

    private IEnumerable<DocumentationFinding> CheckRequest(DocumentedOperation operation, RequestRecord record, ExampleBody body)
    {
        string url = example.Url.Trim().Replace('\\', '/');
        if (!Uri.TryCreate(s_service, url, out Uri? address) || Match(operation, address) is not { } match)
        {
            Uncompared.Add("the URL follows none of the page's templates");
            yield break;
        }

        ILookup<bool, KeyValuePair<string, string>> arguments = match.Arguments.ToLookup(argument => match.Route.IsOptional(argument.Key));
        if (RecordBuilder.Build(record, match.Route.Template, new Dictionary<string, string>(arguments[false], StringComparer.Ordinal), body.Value) is not { } request
            || arguments[true].Any(argument => !RecordBuilder.TrySet(request, argument.Key, argument.Value)))
        {
            Uncompared.Add($"no way into {record.Type.Name} takes what the example has for {match.Route.Template}{(body.Value is null ? "" : " with a body")}");
            yield break;
        }

        List<KeyValuePair<string, string>> query = [.. UrlQuery.Parse(address.Query).Where(option => IsOf(match.Route, option) || TrySet(request, "option", option.Key, option.Value))];
        List<DocumentedHeader> headers = [.. example.Headers.Where(header => !IsOfClient(header.Name) && TrySet(request, "header", header.Name, header.Value))];
        using HttpRequestMessage message = request.ToHttpRequestMessage(s_service);
        if (message.Method.Method != example.Method)
        {
            yield return Finding($"the method is {message.Method}");
        }

        string path = Uri.UnescapeDataString(message.RequestUri!.AbsolutePath[s_service.AbsolutePath.Length..].TrimStart('/'));
        if (path != Uri.UnescapeDataString(match.Path))
        {
            yield return Finding($"the path is {path}");
        }

        IReadOnlyList<KeyValuePair<string, string>> sent = UrlQuery.Parse(message.RequestUri.Query);
        foreach (KeyValuePair<string, string> option in query.Where(option => !sent.Any(other => IsSame(option, other))))
        {
            yield return Finding($"the query is {message.RequestUri.Query}, without {option.Key}={option.Value}");
        }

        foreach (DocumentedHeader header in headers.Where(header => SentHeader(message, header.Name) is var sent && !IsSame(header, sent)))
        {
            yield return Finding($"the header '{header.Name}' is not {header.Value}");
        }

        if (body.FindDifference(Bytes(message)) is { } difference)
        {
            yield return Finding($"the body as sent: {difference}");
        }
    }

    private bool TrySet(ApiRequest request, string kind, string name, string value)
    {
        // The media type of most bodies follows from their form; a request without a body has none, whatever its example says.
        bool isContentType = name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
        bool isSet = RecordBuilder.TrySet(request, name, value) || (isContentType && request.Body is not null);
        if (!isSet && !isContentType)
        {
            Uncompared.Add($"{request.GetType().Name} has no property for the {kind} {name}: {value}");
        }

        return isSet;
    }

    /// <summary>What the client, the body and the credentials decide.</summary>
    private static bool IsOfClient(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Accept", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);

    /// <summary>OData 4.01 takes its options without the dollar sign too; dates have more than one spelling.</summary>
    private static bool IsSame(KeyValuePair<string, string> shown, KeyValuePair<string, string> sent) =>
        shown.Key.TrimStart('$') == sent.Key.TrimStart('$') && StringValue.AreEqual(shown.Value, sent.Value);

    /// <summary>Of a media type its parameters do not matter: which charset, how much metadata.</summary>
    private static bool IsSame(DocumentedHeader shown, string? sent) => shown.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        ? sent is not null && MediaType(shown.Value).Equals(MediaType(sent), StringComparison.OrdinalIgnoreCase)
        : sent == shown.Value;

    private static string MediaType(string contentType) => contentType.Split(';')[0].Trim();

    private static bool IsOf(Route route, KeyValuePair<string, string> option) => route.Query.Any(own => own.Key == option.Key);

    private static string? SentHeader(HttpRequestMessage message, string name) =>
        message.Headers.TryGetValues(name, out IEnumerable<string>? values) || message.Content?.Headers.TryGetValues(name, out values) == true
            ? string.Join(", ", values!)
            : null;

    private static byte[] Bytes(HttpRequestMessage message) =>
        message.Content?.ReadAsByteArrayAsync().GetAwaiter().GetResult() ?? [];

    /// <summary>The first path below the service that follows a template of the operation, and with which arguments: of several the one that says most.</summary>
    private static (Route Route, string Path, Dictionary<string, string> Arguments)? Match(DocumentedOperation operation, Uri address)
    {
        IReadOnlyList<KeyValuePair<string, string>> query = UrlQuery.Parse(address.Query);
        foreach (string path in ServicePath.Candidates(address, baseAddress: null).SelectMany(ServicePath.Spellings))
        {
            foreach (Route route in operation.Routes.OrderByDescending(static route => route.LiteralLength).ThenByDescending(static route => route.Query.Count))
            {
                if (route.Match(path) is { } arguments && route.TryMatchQuery(query, arguments))
                {
                    return (route, path, arguments);
                }
            }
        }

        return null;
    }

    private DocumentationFinding Finding(string message) => new(example.Place, null, message);
}
