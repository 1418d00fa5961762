using System.Globalization;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The reply: which interface of the runtime says what it is read as, and how a body is read.</summary>
internal static partial class OperationEmitter
{
    /// <summary>More are no documentation that anybody reads.</summary>
    private const int MaximumErrors = 50;

    private const string Reader = "global::DocModelGen.Serialization.ApiJsonReader";

    private static string Bases(ReplyModel reply, TargetFacts target) => reply switch
    {
        { Kind: ReplyKind.Stream } => $"{Request}, global::DocModelGen.IApiStreamRequest",
        { Kind: ReplyKind.None } or { Type: null } => Request,
        _ when IsList(reply) => $"{Request}, global::DocModelGen.IApiListRequest<{ReplyType(reply.Type, target)}>",
        _ => $"{Request}, global::DocModelGen.IApiRequest<{ReplyType(reply.Type, target)}>",
    };

    private static void WriteReply(IndentedWriter writer, ReplyModel reply, TargetFacts target)
    {
        if (reply.Kind is ReplyKind.None or ReplyKind.Stream || reply.Type is not { } type)
        {
            return;
        }

        string item = ReplyType(type, target);
        (string result, string value) = IsList(reply)
            ? ($"global::DocModelGen.ApiPage<{item}>", $"reader.ReadPage({ReadItem(type, target)}{(reply.Paging is null ? "" : ", s_operation.Paging!")})")
            : (item, ReadReply(reply.Kind, type, target));
        writer.WriteLine();
        writer.WriteList($"{result} global::DocModelGen.IApiRequest<{result}>.ReadResponse(", [$"ref {Reader} reader"], ") =>");
        writer.WriteLine($"    {value};");
    }

    private static void WriteErrors(IndentedWriter writer, EquatableArray<ErrorModel> errors)
    {
        for (int i = 0; i < errors.Count && i < MaximumErrors; i++)
        {
            ErrorModel error = errors[i];
            string code = error.Code is null ? "" : $" <c>{DocComment.Encode(error.Code)}</c>";
            writer.WriteLine($"/// Answers <c>{error.Status.ToString(CultureInfo.InvariantCulture)}</c>{code}{(error.Summary.IsEmpty ? "" : ": " + DocComment.Encode(error.Summary))}<br/>");
        }
    }

    private static void WriteErrorCodes(IndentedWriter writer, OperationModel operation)
    {
        if (operation.ErrorCodesName is not { } name)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>Codes of the documented errors, as <see cref=\"global::DocModelGen.ApiException.Code\"/> has them.</summary>");
        writer.WriteLine($"public static class {Identifier.Encode(name)}");
        writer.OpenBlock();
        bool isFirst = true;
        foreach (ErrorModel error in operation.Errors)
        {
            if (error is not { ConstantName: { } constant, Code: { } code })
            {
                continue;
            }

            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            writer.WriteSummary(error.Summary, $"<c>{DocComment.Encode(code)}</c>");
            writer.WriteLine($"public const string {Identifier.Encode(constant)} = {StringLiteral.Encode(code)};");
        }

        writer.CloseBlock();
    }

    /// <summary>Whether it is asked for item by item.</summary>
    public static bool IsList(ReplyModel reply) =>
        reply.Kind == ReplyKind.Collection || (reply.Kind == ReplyKind.Value && reply.Type!.IsCollection);

    private static bool IsReference(ApiType type, TargetFacts target) =>
        type.Kind is ValueKind.Object or ValueKind.Binary or ValueKind.Map or ValueKind.Collection || TypeSyntax.ElementName(type, target) == "string";

    /// <summary>Values of value types may be missing or unknown: they are nullable, as in records.</summary>
    public static string ReplyType(ApiType type, TargetFacts target) =>
        TypeSyntax.ElementName(type, target) + (IsReference(type, target) ? "" : "?");

    private static string ReadItem(ApiType type, TargetFacts target) => type.Kind switch
    {
        ValueKind.Object => TypeSyntax.ReadDelegate(type.Reference!.Name),
        ValueKind.Enum => $"static (ref {Reader} item) => item.ReadEnum<{TypeSyntax.ElementName(type, target)}>({TypeSyntax.EnumTable(type.Reference!.Name)})",
        ValueKind.Json or ValueKind.Stream => $"static (ref {Reader} item) => item.ReadElement()",
        _ => $"static (ref {Reader} item) => item.{Read(type, target)}",
    };

    private static string ReadReply(ReplyKind kind, ApiType type, TargetFacts target) => (kind, type.Kind) switch
    {
        (_, ValueKind.Object) => $"reader.ReadEnvelope({TypeSyntax.ReadDelegate(type.Reference!.Name)})",
        (_, ValueKind.Enum) => $"reader.ReadWrappedEnum<{TypeSyntax.ElementName(type, target)}>({TypeSyntax.EnumTable(type.Reference!.Name)})",
        (_, ValueKind.Map) => $"reader.{Read(type, target)}",
        (ReplyKind.Object, ValueKind.Json) => "reader.ReadElement()",
        _ => $"reader.{Read(type, target, "ReadWrapped")}",
    };

    /// <summary>Value types may be missing: the reader has methods of their own for them. A reply of null counts as one without a body; the runtime says so when it is asked for.</summary>
    private static string Read(ApiType type, TargetFacts target, string method = "Read")
    {
        string argument = TypeSyntax.ValueType(type with { IsCollection = false }, target);
        return IsReference(type, target) ? $"{method}({argument})!" : $"{method}Nullable({argument})";
    }
}
