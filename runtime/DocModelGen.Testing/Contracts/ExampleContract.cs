using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing.Contracts;

/// <summary>Makes the request of an example through the generated code, and compares it with the example.</summary>
internal sealed class ExampleContract(DocumentedExample example, JsonSerializerContext context)
{
    private static readonly Uri s_service = new("https://service.example/v1.0");

    private static readonly JsonDocumentOptions s_asPagesWrite = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public IEnumerable<DocumentationFinding> Check()
    {
        Assembly assembly = context.GetType().Assembly;
        if (example.Operation is not { } operation || RequestRecords.Of(assembly).Find(operation) is not { } record)
        {
            return [Finding($"{assembly.GetName().Name} has no request {example.Operation?.ToString() ?? example.Method}: are its pages, and its docmodels.txt, those of the tests?")];
        }

        try
        {
            object? body = null;
            string? json = null;
            if (example.Body is { } text && record.BodyType is { } bodyType)
            {
                if (context.GetTypeInfo(bodyType) is not { } typeInfo)
                {
                    // Bytes, which have no text on a page.
                    return [];
                }

                using JsonDocument document = JsonDocument.Parse(text, s_asPagesWrite);
                json = JsonSerializer.Serialize(document.RootElement);
                body = JsonSerializer.Deserialize(json, typeInfo);
                if (JsonDifference.Find(json, JsonSerializer.Serialize(body, typeInfo)) is { } difference)
                {
                    return [Finding($"the body {difference}")];
                }
            }

            return CheckRequest(operation, record, body, json);
        }
        catch (JsonException exception)
        {
            return [Finding($"the body cannot be read: {exception.Message}")];
        }
    }

    private IEnumerable<DocumentationFinding> CheckRequest(DocumentedOperation operation, RequestRecord record, object? body, string? json)
    {
        string url = example.Url.Trim().Replace('\\', '/');
        if (!Uri.TryCreate(s_service, url, out Uri? address) || Match(operation, address) is not { } match
            || RecordBuilder.Build(record, match.Arguments, body) is not { } request)
        {
            yield break;
        }

        List<KeyValuePair<string, string>> query = [.. UrlQuery.Parse(address.Query).Where(option => RecordBuilder.TrySet(request, option.Key, option.Value))];
        List<DocumentedHeader> headers = [.. example.Headers.Where(header => RecordBuilder.TrySet(request, header.Name, header.Value))];
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
        foreach (KeyValuePair<string, string> option in query.Where(option => !sent.Contains(option)))
        {
            yield return Finding($"the query is {message.RequestUri.Query}, without {option.Key}={option.Value}");
        }

        foreach (DocumentedHeader header in headers.Where(header => !message.Headers.TryGetValues(header.Name, out IEnumerable<string>? values) || string.Join(", ", values) != header.Value))
        {
            yield return Finding($"the header '{header.Name}' is not {header.Value}");
        }

        if (json is not null && JsonDifference.Find(json, Encoding.UTF8.GetString(Bytes(message))) is { } difference)
        {
            yield return Finding($"the body as sent: {difference}");
        }
    }

    private static byte[] Bytes(HttpRequestMessage message) =>
        message.Content?.ReadAsByteArrayAsync().GetAwaiter().GetResult() ?? [];

    /// <summary>The first path below the service that follows a template of the operation, and with which arguments.</summary>
    private static (string Path, Dictionary<string, string> Arguments)? Match(DocumentedOperation operation, Uri address)
    {
        foreach (string path in ServicePath.Candidates(address, baseAddress: null))
        {
            foreach (Route route in operation.Routes)
            {
                if (route.Match(path) is { } arguments)
                {
                    return (path, arguments);
                }
            }
        }

        return null;
    }

    private DocumentationFinding Finding(string message) => new(example.Place, null, message);
}
