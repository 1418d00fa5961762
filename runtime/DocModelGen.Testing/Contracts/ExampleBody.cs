using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Testing.Contracts;

/// <summary>The body of an example, read as its user has it: a record, or bytes.</summary>
internal sealed class ExampleBody
{
    private static readonly JsonDocumentOptions s_asPagesWrite = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private string? _json;
    private string? _text;

    /// <summary>What the request takes; null where the example has no body, or the request takes none.</summary>
    public object? Value { get; private init; }

    /// <summary>Where the record that was read says something else than the example.</summary>
    public string? Difference { get; private init; }

    /// <exception cref="JsonException">The body is no JSON, or none of the record's.</exception>
    public static ExampleBody Read(DocumentedExample example, RequestRecord record, JsonSerializerContext context)
    {
        if (example.Body is not { } text)
        {
            // A page may only say that there are bytes; where it has another form, nothing is sent.
            return record.BodyTypes.SequenceEqual([typeof(Stream)]) ? new ExampleBody { Value = new MemoryStream([]) } : new ExampleBody();
        }

        foreach (Type type in record.BodyTypes.OrderBy(type => (IsOfJson(type) || type == record.ListType) == IsJson(example) ? 0 : 1))
        {
            if (type == typeof(Stream))
            {
                return new ExampleBody { Value = new MemoryStream(Encoding.UTF8.GetBytes(text)), _text = text };
            }

            if (type.IsAssignableTo(typeof(HttpContent)) && type.IsAssignableFrom(typeof(MultipartContent)))
            {
                // The boundary is the sender's, so that what is sent and what is shown differ at least there.
                return new ExampleBody { Value = new MultipartContent() };
            }

            if (type == typeof(JsonElement))
            {
                using JsonDocument document = JsonDocument.Parse(text, s_asPagesWrite);
                return new ExampleBody { Value = document.RootElement.Clone(), _json = document.RootElement.GetRawText() };
            }

            if ((context.GetTypeInfo(type) ?? ListInfo(type, record, context)) is { } typeInfo)
            {
                return ReadJson(text, typeInfo);
            }
        }

        return new ExampleBody();
    }

    /// <summary>Where the bytes that are sent say something else than the example; null where nowhere.</summary>
    public string? FindDifference(byte[] sent)
    {
        string text = Encoding.UTF8.GetString(sent);
        return _json is not null ? JsonDifference.Find(_json, text)
            : _text is not null && _text != text ? "is not the example's"
            : null;
    }

    private static bool IsOfJson(Type type) => type == typeof(JsonElement) || typeof(ApiObject).IsAssignableFrom(type);

    private static bool IsJson(DocumentedExample example) =>
        example.Headers.FirstOrDefault(static header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) is { } type
            ? type.Value.Contains("json", StringComparison.OrdinalIgnoreCase)
            : example.Body!.TrimStart() is ['{' or '[', ..];

    /// <summary>Of values that are no types of the context's.</summary>
    private static JsonTypeInfo? ListInfo(Type type, RequestRecord record, JsonSerializerContext context) =>
        type != record.ListType ? null : new JsonSerializerOptions { TypeInfoResolverChain = { context, new DefaultJsonTypeInfoResolver() } }.GetTypeInfo(type);

    private static ExampleBody ReadJson(string text, JsonTypeInfo typeInfo)
    {
        using JsonDocument document = JsonDocument.Parse(text, s_asPagesWrite);
        string json = JsonSerializer.Serialize(document.RootElement);
        object? value = JsonSerializer.Deserialize(json, typeInfo);
        return new ExampleBody { Value = value, Difference = JsonDifference.Find(json, JsonSerializer.Serialize(value, typeInfo)), _json = json };
    }
}
