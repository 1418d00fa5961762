using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Showing;

/// <summary>A few lines that make the request and send it.</summary>
internal static class OperationExample
{
    public static string Of(OperationModel operation)
    {
        string values = string.Join(", ", operation.Routes[0].Parameters
            .Where(static parameter => !parameter.IsOptional)
            .Select(static parameter => $"{parameter.Name}: {ValueOf(parameter)}")
            .Concat(operation.Body is { } body ? [$"{body.ParameterName}: {ValueOf(body)}"] : []));
        string request = operation.Routes[0].FactoryName is { } factory ? $"{operation.Name.Identifier}.{factory}({values})" : $"new {operation.Name.Identifier}({values})";
        return operation.Reply switch
        {
            { Kind: ReplyKind.None } => $"await client.SendAsync({request});",
            { Kind: ReplyKind.Collection, Type: { } item } => $"await foreach ({NameOf(item with { IsCollection = false })} item in client.ListAsync({request}))\n{{\n}}",
            { Kind: ReplyKind.Stream } => $"using var reply = await client.SendAsync({request});",
            { Type: { } type } => $"ApiResponse<{NameOf(type)}> reply = await client.SendAsync({request});",
            _ => $"var reply = await client.SendAsync({request});",
        };
    }

    /// <summary>As C# calls it.</summary>
    public static string NameOf(ApiType type)
    {
        string name = type.Kind switch
        {
            ValueKind.Object or ValueKind.Enum => type.Reference!.Name.Identifier,
            ValueKind.String => "string",
            ValueKind.Boolean => "bool",
            ValueKind.Byte => "byte",
            ValueKind.Int16 => "short",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Single => "float",
            ValueKind.Double => "double",
            ValueKind.Decimal => "decimal",
            ValueKind.Date => "DateOnly",
            ValueKind.TimeOfDay => "TimeOnly",
            ValueKind.Duration => "TimeSpan",
            ValueKind.Binary => "byte[]",
            ValueKind.Json => "JsonElement",
            ValueKind.Stream => "Stream",
            ValueKind.Map => $"IReadOnlyDictionary<string, {NameOf(type.Element!)}>",
            ValueKind.Collection => NameOf(type.Element!),
            _ => type.Kind.ToString(),
        };
        return type.IsCollection ? $"IReadOnlyList<{name}>" : name;
    }

    private static string ValueOf(ParameterModel parameter) => parameter.Type is { Kind: ValueKind.String, IsCollection: false } ? "\"...\"" : "default";

    private static string ValueOf(BodyModel body) => body.Type switch
    {
        { IsCollection: true } => "[]",
        { Kind: ValueKind.Object } type => $"new {type.Reference!.Name.Identifier} {{ ... }}",
        _ => "...",
    };
}
