using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Documentation;

/// <summary>One documented operation with its examples.</summary>
internal static partial class DocumentationEmitter
{
    public static string Emit(DocumentedOperationModel operation, string namespaceName, EmitSettings settings) => Write(namespaceName, settings, isMain: false, writer =>
    {
        string templates = string.Join(", ", operation.Templates.Select(StringLiteral.Encode));
        writer.WriteLine($$"""
            private static {{Testing}}DocumentedOperation {{Maker(operation.Name)}}() => new {{Testing}}DocumentedOperation(
                {{StringLiteral.Encode(operation.Name)}},
                {{StringLiteral.Encode(operation.Method)}},
                new[] { {{templates}} },
                {{Place(operation.Name, 0)}})
            """);
        writer.OpenBlock();
        if (!operation.RequiredHeaders.IsEmpty)
        {
            IEnumerable<string> headers = operation.RequiredHeaders.Select(header => $"{Header(header.Name, "")} {{ Place = {Place(operation.Name, header.Place)} }}");
            WriteHeaders(writer, "RequiredHeaders", headers);
        }

        if (operation.ContentType is { } contentType)
        {
            writer.WriteLine($"ContentType = {StringLiteral.Encode(contentType)},");
        }

        if (!operation.OtherContentTypes.IsEmpty)
        {
            writer.WriteLine($"OtherContentTypes = new[] {{ {string.Join(", ", operation.OtherContentTypes.Select(StringLiteral.Encode))} }},");
        }

        if (operation.IsBodyOptional)
        {
            writer.WriteLine("IsBodyOptional = true,");
        }

        if (operation.Body is { } body)
        {
            writer.WriteLine("Body =");
            writer.Indent();
            WriteType(writer, body, operation.Name, ",");
            writer.Outdent();
        }

        if (operation.BodyList is { } list)
        {
            writer.WriteLine("BodyList =");
            writer.Indent();
            WriteProperty(writer, list, operation.Name);
            writer.Outdent();
        }

        WriteReply(writer, operation.Reply);
        if (operation.Paging is { } paging)
        {
            writer.WriteLine($"Paging = {OperationEmitter.PagingSyntax(paging)},");
        }

        WriteExamples(writer, operation);
        writer.CloseBlock(";");
    });

    private static void WriteReply(IndentedWriter writer, DocumentedReplyModel reply)
    {
        writer.WriteLine($"Reply = new {Testing}DocumentedReply(");
        writer.Indent();
        writer.WriteLine($"{reply.Status},");
        WriteText(writer, reply.Body, reply.Headers.IsEmpty ? ")," : ")");
        if (!reply.Headers.IsEmpty)
        {
            writer.Outdent();
            writer.OpenBlock();
            WriteHeaders(writer, "Headers", reply.Headers.Select(static header => Header(header.Name, header.Value)));
            writer.CloseBlock(",");
            writer.Indent();
        }

        writer.Outdent();
    }

    private static void WriteExamples(IndentedWriter writer, DocumentedOperationModel operation)
    {
        if (operation.Examples.IsEmpty)
        {
            return;
        }

        writer.WriteLine($"Examples = new {Testing}DocumentedExample[]");
        writer.OpenBlock();
        foreach (DocumentedExampleModel example in operation.Examples)
        {
            writer.WriteLine($"new {Testing}DocumentedExample(");
            writer.Indent();
            writer.WriteLine($"{StringLiteral.Encode(example.Method)},");
            writer.WriteLine($"{StringLiteral.Encode(example.Url)},");
            WriteText(writer, example.Body, ",");
            writer.WriteLine($"{Place(operation.Name, example.Place)})");
            writer.Outdent();
            writer.OpenBlock();
            WriteHeaders(writer, "Headers", example.Headers.Select(static header => Header(header.Name, header.Value)));
            writer.CloseBlock(",");
        }

        writer.CloseBlock(",");
    }

    private static void WriteHeaders(IndentedWriter writer, string property, IEnumerable<string> headers)
    {
        writer.WriteLine($"{property} = new {Testing}DocumentedHeader[]");
        writer.OpenBlock();
        foreach (string header in headers)
        {
            writer.WriteLine(header + ",");
        }

        writer.CloseBlock(",");
    }

    private static string Header(string name, string value) => $"new {Testing}DocumentedHeader({StringLiteral.Encode(name)}, {StringLiteral.Encode(value)})";

    /// <summary>A line of the page a line here.</summary>
    private static void WriteText(IndentedWriter writer, string? text, string closing)
    {
        if (text is null)
        {
            writer.WriteLine("null" + closing);
            return;
        }

        string[] lines = text.Replace("\r\n", "\n").Split('\n');
        if (lines.Length == 1)
        {
            writer.WriteLine(StringLiteral.Encode(text) + closing);
            return;
        }

        writer.WriteLine("Text(");
        writer.Indent();
        for (int i = 0; i < lines.Length; i++)
        {
            writer.WriteLine(StringLiteral.Encode(lines[i]) + (i < lines.Length - 1 ? "," : ")" + closing));
        }

        writer.Outdent();
    }
}
