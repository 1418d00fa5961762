using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Tool.CommandLine;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace DocModelGen.Tool.Witnesses;

/// <summary>The facts of an OpenAPI description, in JSON or YAML.</summary>
internal sealed class OpenApiFacts
{
    /// <summary>Deeper allOf are nobody's.</summary>
    private const int MaxNesting = 16;

    private readonly FactLines _lines = new();

    /// <summary>A JSON object that says so in its first property or in another.</summary>
    public static bool Is(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                if (reader.ValueTextEquals("openapi"u8) || reader.ValueTextEquals("swagger"u8))
                {
                    return true;
                }

                reader.Read();
                reader.Skip();
            }
        }

        return false;
    }

    public static MetadataSummary ReadJson(byte[] content) => Read(OpenApiDocument.Load(new MemoryStream(content), OpenApiConstants.Json));

    public static MetadataSummary ReadYaml(byte[] content)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        return Read(OpenApiDocument.Load(new MemoryStream(content), OpenApiConstants.Yaml, settings));
    }

    private static MetadataSummary Read(ReadResult result)
    {
        if (result.Document is not { } document)
        {
            throw new ToolException($"The metadata is no OpenAPI description that can be read: {result.Diagnostic?.Errors.FirstOrDefault()?.Message}");
        }

        var facts = new OpenApiFacts();
        foreach ((string name, IOpenApiSchema schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            facts.AddSchema(name, schema);
        }

        foreach ((string path, IOpenApiPathItem item) in document.Paths)
        {
            foreach ((HttpMethod method, OpenApiOperation operation) in item.Operations ?? [])
            {
                facts.AddOperation(path, method, operation);
            }
        }

        string[] namespaces = [.. (document.Components?.Schemas?.Keys ?? []).Select(static name => name.LastIndexOf('.') is > 0 and int dot ? name[..dot] : "").Distinct().Order(StringComparer.Ordinal)];
        return new MetadataSummary(facts._lines, namespaces);
    }

    private void AddSchema(string name, IOpenApiSchema schema)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            _lines.Add(["enum", name]);
            foreach (JsonNode value in values.OfType<JsonValue>())
            {
                if (value.GetValueKind() == JsonValueKind.String)
                {
                    _lines.Add(["member", name, value.GetValue<string>(), null]);
                }
            }

            return;
        }

        var parts = new List<IOpenApiSchema>();
        string? baseType = Flatten(schema, parts, 0);
        if (baseType is null && parts.All(static part => part.Properties is not { Count: > 0 }) && !IsObject(schema))
        {
            return;
        }

        _lines.Add(["type", name, "complex", baseType]);
        foreach ((string property, IOpenApiSchema type) in parts.SelectMany(static part => part.Properties ?? new Dictionary<string, IOpenApiSchema>()).DistinctBy(static pair => pair.Key))
        {
            _lines.Add(["property", name, property, TypeCell(type, 0)], IsNullable(type) ? null : "notnull");
        }
    }

    /// <summary>The base type, which is the first that <c>allOf</c> refers to; what it has besides is the type's own.</summary>
    private static string? Flatten(IOpenApiSchema schema, List<IOpenApiSchema> parts, int depth)
    {
        if (depth > MaxNesting)
        {
            throw new ToolException("The metadata has 'allOf' nested too deep.");
        }

        parts.Add(schema);
        string? baseType = null;
        foreach (IOpenApiSchema part in schema.AllOf ?? [])
        {
            string? named = part is OpenApiSchemaReference { Reference.Id: { } id } ? id : Flatten(part, parts, depth + 1);
            baseType ??= named;
        }

        return baseType;
    }

    private void AddOperation(string path, HttpMethod method, OpenApiOperation operation)
    {
        (string status, IOpenApiResponse? response) = (operation.Responses ?? [])
            .Where(static pair => pair.Key.Length == 3 && pair.Key[0] == '2' && int.TryParse(pair.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => (pair.Key, (IOpenApiResponse?)pair.Value))
            .FirstOrDefault(("200", null));
        _lines.Add(
            [
                "operation", method.Method.ToUpperInvariant(), path, status, JsonOf(response?.Content), JsonOf(operation.RequestBody?.Content), operation.OperationId ?? path,
            ],
            operation.Deprecated ? "deprecated" : null);
    }

    private static string? JsonOf(IDictionary<string, IOpenApiMediaType>? content) =>
        content?.FirstOrDefault(static pair => pair.Key.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)).Value?.Schema is { } schema ? TypeCell(schema, 0) : null;

    /// <summary>A type without a format is told by its JSON kind alone.</summary>
    private static string TypeCell(IOpenApiSchema schema, int depth)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            return id;
        }

        // A nullable reference is written as one of several.
        if (depth < MaxNesting && new[] { schema.AllOf, schema.AnyOf, schema.OneOf }.FirstOrDefault(static list => list is { Count: > 0 }) is { } list)
        {
            IOpenApiSchema[] some = [.. list.Where(static part => part.Type != JsonSchemaType.Null)];
            return some.Length == 1 ? TypeCell(some[0], depth + 1) : "Json";
        }

        JsonSchemaType kind = (schema.Type ?? 0) & ~JsonSchemaType.Null;
        return kind switch
        {
            JsonSchemaType.Array => schema.Items is { } items && depth < MaxNesting ? $"Collection({TypeCell(items, depth + 1)})" : "json:array",
            JsonSchemaType.Boolean => "Boolean",
            JsonSchemaType.Integer => schema.Format switch { "int32" => "Int32", "int64" => "Int64", "int16" => "Int16", "uint8" => "Byte", _ => "json:number" },
            JsonSchemaType.Number => schema.Format switch { "float" => "Single", "double" => "Double", "decimal" => "Decimal", _ => "json:number" },
            JsonSchemaType.String => schema.Format switch
            {
                "date-time" => "DateTimeOffset",
                "date" => "Date",
                "time" => "TimeOfDay",
                "duration" => "Duration",
                "uuid" => "Guid",
                "byte" or "base64url" => "Binary",
                _ => "json:string",
            },
            _ => "Json",
        };
    }

    private static bool IsObject(IOpenApiSchema schema) => ((schema.Type ?? 0) & JsonSchemaType.Object) != 0;

    private static bool IsNullable(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference || ((schema.Type ?? JsonSchemaType.Null) & JsonSchemaType.Null) != 0 || schema.AnyOf is { Count: > 0 } || schema.OneOf is { Count: > 0 };
}
