using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The reply: which request of the runtime the record derives from, and how a body is read.</summary>
internal static partial class OperationEmitter
{
    private const string Reader = "ref global::DocModelGen.Serialization.ApiJsonReader reader";

    private static string BaseName(ReplyModel reply, TargetFacts target) => reply switch
    {
        { Kind: ReplyKind.Stream } => "global::DocModelGen.ApiStreamRequest",
        { Kind: ReplyKind.None } or { Type: null } => "global::DocModelGen.ApiRequest",
        _ when IsList(reply) => $"global::DocModelGen.ApiListRequest<{ReplyType(reply.Type, target)}>",
        _ => $"global::DocModelGen.ApiRequest<{ReplyType(reply.Type, target)}>",
    };

    private static void WriteReply(IndentedWriter writer, ReplyModel reply, TargetFacts target)
    {
        if (reply.Kind is ReplyKind.None or ReplyKind.Stream || reply.Type is not { } type)
        {
            return;
        }

        string method = IsList(reply) ? "ReadItem" : "ReadResponse";
        string value = IsList(reply) ? ReadItem(type, target) : ReadReply(reply.Kind, type, target);
        writer.WriteLine();
        writer.WriteLine($"""
            /// <inheritdoc/>
            protected override {ReplyType(type, target)} {method}({Reader}) =>
                {value};
            """);
    }

    private static bool IsList(ReplyModel reply) =>
        reply.Kind == ReplyKind.Collection || (reply.Kind == ReplyKind.Value && reply.Type!.IsCollection);

    private static bool IsReference(ApiType type, TargetFacts target) =>
        type.Kind is ValueKind.Object or ValueKind.Binary || TypeSyntax.ElementName(type, target) == "string";

    /// <summary>Values of value types may be missing or unknown: they are nullable, as in records.</summary>
    private static string ReplyType(ApiType type, TargetFacts target) =>
        TypeSyntax.ElementName(type, target) + (IsReference(type, target) ? "" : "?");

    private static string ReadItem(ApiType type, TargetFacts target) => type.Kind switch
    {
        ValueKind.Object => $"{TypeSyntax.Global(type.Reference!.Name)}.ReadJson(ref reader)",
        ValueKind.Enum => $"({TypeSyntax.ElementName(type, target)}?)reader.ReadEnum({TypeSyntax.EnumTable(type.Reference!.Name)})",
        _ => $"reader.Read{TypeSyntax.AccessorSuffix(type.Kind, target)}(){NotNull(type, target)}",
    };

    private static string ReadReply(ReplyKind kind, ApiType type, TargetFacts target) => (kind, type.Kind) switch
    {
        (_, ValueKind.Object) => $"reader.ReadEnvelope({TypeSyntax.Global(type.Reference!.Name)}.ReadJson)",
        (_, ValueKind.Enum) => $"({TypeSyntax.ElementName(type, target)}?)reader.ReadValueEnum({TypeSyntax.EnumTable(type.Reference!.Name)})",
        (ReplyKind.Object, ValueKind.Json) => "reader.ReadElement()",
        _ => $"reader.ReadValue{TypeSyntax.AccessorSuffix(type.Kind, target)}(){NotNull(type, target)}",
    };

    /// <summary>A reply of null counts as one without a body; the runtime says so when it is asked for.</summary>
    private static string NotNull(ApiType type, TargetFacts target) => IsReference(type, target) ? "!" : "";
}
