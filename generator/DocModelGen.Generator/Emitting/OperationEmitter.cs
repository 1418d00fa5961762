using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>A request record. Routes, options and the reply have parts of their own.</summary>
internal static partial class OperationEmitter
{
    private const string Request = "global::DocModelGen.ApiRequest";

    public static string Emit(OperationModel operation, EmitSettings settings) =>
        SourceFile.Write(operation.Name.Namespace, settings, writer => WriteOperation(writer, operation, settings.Target));

    private static void WriteOperation(IndentedWriter writer, OperationModel operation, TargetFacts target)
    {
        string name = Identifier.Encode(operation.Name.Identifier);
        writer.WriteSummary(operation.Summary, $"The <c>{DocComment.Encode(operation.Method)}</c> request of <c>{DocComment.Encode(operation.Page)}</c>.");
        WriteRemarks(writer, operation);
        writer.WriteObsolete(operation.Obsolete);
        writer.WriteLine(SourceFile.GeneratedCode);
        writer.WriteLine($"public sealed partial record {name} : {Bases(operation.Reply, target)}");
        writer.OpenBlock();
        WriteFacts(writer, operation);
        WriteRoutes(writer, operation, name, target);
        WriteParameterProperties(writer, operation, target);
        WriteBodyProperties(writer, operation, target);
        WriteOptions(writer, operation, target);
        writer.WriteLine();
        writer.WriteLine("""
            /// <summary>What the page says about the request, apart from its types.</summary>
            public static global::DocModelGen.ApiOperation Documented => s_operation;
            """);
        WriteErrorCodes(writer, operation);
        WriteReply(writer, operation.Reply, target);
        WritePrinting(writer);
        writer.CloseBlock();
    }

    /// <summary>
    /// The compiler's own would print arguments and body, which may be personal or secret, into every log; and would be ten times as long.
    /// </summary>
    private static void WritePrinting(IndentedWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("""
            /// <inheritdoc/>
            public override string ToString() => base.ToString();

            /// <inheritdoc/>
            protected override bool PrintMembers(global::System.Text.StringBuilder builder) => base.PrintMembers(builder);
            """);
    }

    private static void WriteRemarks(IndentedWriter writer, OperationModel operation)
    {
        writer.WriteLine("/// <remarks>");
        for (int i = 0; i < operation.Routes.Count; i++)
        {
            bool isLast = i == operation.Routes.Count - 1 && operation.Page.Length == 0 && operation.Errors.IsEmpty;
            string note = operation.Routes[i].IsPreview ? " (documented for a preview version only)" : "";
            writer.WriteLine($"/// <c>{DocComment.Encode($"{operation.Method} {operation.Routes[i].Documented}")}</c>{note}{(isLast ? "" : "<br/>")}");
        }

        WriteErrors(writer, operation.Errors);
        if (operation.Page.Length > 0)
        {
            writer.WriteLine($"/// From <c>{DocComment.Encode(operation.Page)}</c>.");
        }

        writer.WriteLine("/// </remarks>");
    }

    private static void WriteFacts(IndentedWriter writer, OperationModel operation)
    {
        string status = operation.Status.ToString(CultureInfo.InvariantCulture);
        string permissions = Permissions(operation) is { } documented ? $",\n    {documented}" : "";
        string? mediaType = operation.OtherBodies.Prepend(operation.Body).FirstOrDefault(static form => form is { ContentType: not null, IsMultipart: false })?.ContentType;
        string contentType = mediaType is { } type ? $",\n    contentType: {StringLiteral.Encode(type)}" : "";
        writer.WriteLine($$"""
            private static readonly global::DocModelGen.ApiOperation s_operation = new(
                {{StringLiteral.Encode(operation.Name.Identifier)}},
                {{StringLiteral.Encode(operation.Method)}},
                {{status}},
                new[]
                {
            """);
        foreach (RouteModel route in operation.Routes)
        {
            writer.WriteLine($"        {StringLiteral.Encode(route.Template)},");
        }

        List<string> members = [];
        if (operation.Reply.Paging is { } paging)
        {
            members.Add($"Paging = {PagingSyntax(paging)}");
        }

        if (operation.BaseAddress is { } address)
        {
            members.Add($"SuggestedBaseAddress = {StringLiteral.Encode(address)}");
        }

        writer.WriteLine($"    }}{permissions}{contentType}){(members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}")};");
    }

    public static string PagingSyntax(PagingModel paging)
    {
        string[] arguments =
        [
            $"global::DocModelGen.ApiPagingKind.{paging.Kind}", .. Named("items", paging.Items), .. Named("next", paging.Next), .. Named("parameter", paging.Parameter),
        ];
        return $"new global::DocModelGen.ApiPaging({string.Join(", ", arguments)})";

        static IEnumerable<string> Named(string name, string? value) => value is null ? [] : [$"{name}: {StringLiteral.Encode(value)}"];
    }

    private static string? Permissions(OperationModel operation) => PermissionSyntax.Create(
        operation.DelegatedWorkPermissions, operation.DelegatedPersonalPermissions, operation.ApplicationPermissions, operation.Permissions);
}
