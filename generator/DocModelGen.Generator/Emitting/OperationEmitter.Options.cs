using System;
using DocModelGen.Generator.Emitting.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>What a caller may set beside the path and the body: OData options and documented headers.</summary>
internal static partial class OperationEmitter
{
    private static void WriteOptions(IndentedWriter writer, OperationModel operation)
    {
        foreach (QueryOptionModel option in operation.QueryOptions)
        {
            writer.WriteLine();
            writer.WriteSummary(option.Summary, $"The <c>{DocComment.Encode(option.WireName)}</c> query option.");
            writer.WriteLine($"public {OptionType(option.Kind)} {Identifier.Encode(option.PropertyName)} {{ get; init; }}");
        }

        foreach (HeaderModel header in operation.Headers)
        {
            writer.WriteLine();
            writer.WriteSummary(header.Summary, $"The <c>{DocComment.Encode(header.WireName)}</c> header.");
            writer.WriteLine($"public string? {Identifier.Encode(header.PropertyName)} {{ get; init; }}");
        }
    }

    private static void WriteQuery(IndentedWriter writer, OperationModel operation)
    {
        if (operation.QueryOptions.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("""
            /// <inheritdoc/>
            protected override void WriteQuery(ref global::DocModelGen.Serialization.ApiUrlWriter url)
            """);
        writer.OpenBlock();
        foreach (QueryOptionModel option in operation.QueryOptions)
        {
            writer.WriteLine($"url.{OptionMethod(option.Kind)}({StringLiteral.Encode(option.WireName)}, {Identifier.Encode(option.PropertyName)});");
        }

        writer.CloseBlock();
    }

    private static void WriteHeaders(IndentedWriter writer, OperationModel operation)
    {
        if (operation.Headers.IsEmpty)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("""
            /// <inheritdoc/>
            protected override void WriteHeaders(global::System.Net.Http.Headers.HttpRequestHeaders headers)
            """);
        writer.OpenBlock();
        foreach (HeaderModel header in operation.Headers)
        {
            writer.WriteLine($"AddHeader(headers, {StringLiteral.Encode(header.WireName)}, {Identifier.Encode(header.PropertyName)});");
        }

        writer.CloseBlock();
    }

    private static string OptionType(QueryOptionKind kind) => kind switch
    {
        QueryOptionKind.Text => "string?",
        QueryOptionKind.TextList => "global::System.Collections.Generic.IReadOnlyList<string>?",
        QueryOptionKind.Int32 => "int?",
        QueryOptionKind.Boolean => "bool?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private static string OptionMethod(QueryOptionKind kind) => kind switch
    {
        QueryOptionKind.Text => "WriteOption",
        QueryOptionKind.TextList => "WriteOptions",
        QueryOptionKind.Int32 => "WriteInt32Option",
        QueryOptionKind.Boolean => "WriteBooleanOption",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
