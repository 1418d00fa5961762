using System;
using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Showing;

/// <summary>A few lines that make the request and send it. They compile as they are.</summary>
internal static class OperationExample
{
    public static string Of(OperationModel operation)
    {
        string values = string.Join(", ", operation.Routes[0].Parameters
            .Select(static parameter => $"{Identifier.Encode(parameter.Name)}: {ValueOf(ParameterSyntax.Name(parameter.Type, GeneratedShape.Target))}")
            .Concat(operation.Body is { } body ? [$"{Identifier.Encode(body.ParameterName)}: {ValueOf(body)}"] : []));
        string name = Identifier.Encode(operation.Name.Identifier);
        string request = operation.Routes[0].FactoryName is { } factory ? $"{name}.{Identifier.Encode(factory)}({values})" : $"new {name}({values})";
        return operation.Reply switch
        {
            // The reply has the stream, which has the connection.
            { Kind: ReplyKind.Stream } => $"ApiResponse<Stream> reply = await client.SendAsync({request});\nawait using Stream content = reply.Body;",
            { Kind: ReplyKind.None } or { Type: null } => $"await client.SendAsync({request});",
            { Type: { } type } reply when OperationEmitter.IsList(reply) => $"await foreach ({ReplyOf(type)} item in client.ListAsync({request}))\n{{\n}}",
            { Type: { } type } => $"ApiResponse<{ReplyOf(type)}> reply = await client.SendAsync({request});",
        };
    }

    /// <summary>As C# calls it, without namespaces.</summary>
    public static string NameOf(ApiType type) => GeneratedShape.Short(TypeSyntax.Name(WithoutNamespaces(type), GeneratedShape.Target));

    private static string ReplyOf(ApiType type) => GeneratedShape.Short(OperationEmitter.ReplyType(WithoutNamespaces(type), GeneratedShape.Target));

    private static ApiType WithoutNamespaces(ApiType type) => type with
    {
        Reference = type.Reference is { } reference ? reference with { Name = reference.Name with { Namespace = "" } } : null,
        Element = type.Element is { } element ? WithoutNamespaces(element) : null,
    };

    private static string ValueOf(BodyModel body) => OperationEmitter.BodyType(body, GeneratedShape.Target) switch
    {
        _ when body is { IsMultipart: false, Type: { Kind: ValueKind.Object, IsCollection: false } } => $"new {NameOf(body.Type)} {{ /* ... */ }}",
        "global::System.Net.Http.MultipartContent" => "new MultipartFormDataContent()",
        "global::System.Net.Http.HttpContent" => "new StringContent(\"...\")",

        // A reference may well have a type that is called File.
        "global::System.IO.Stream" => "System.IO.File.OpenRead(\"...\")",

        // Said with its type, since another form of the body may be a constructor of the same names.
        "global::System.Text.Json.JsonElement" => "JsonDocument.Parse(\"{}\").RootElement",
        var type => ValueOf(type),
    };

    private static string ValueOf(string type) =>
        type == "string" ? "\"...\""
        : type == "byte[]" || type.StartsWith("global::System.Collections.Generic.IReadOnlyList<", StringComparison.Ordinal) ? "[]"
        : "default";
}
