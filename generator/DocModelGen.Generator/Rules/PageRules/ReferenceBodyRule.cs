using System;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>
/// A <c>POST .../$ref</c> takes a reference (<c>@odata.id</c>), yet the page documents an object: either the template or the body is wrong.
/// </summary>
internal sealed class ReferenceBodyRule : PageRule
{
    private const string Reference = "/$ref";

    public override DiagnosticDescriptor Descriptor => Descriptors.ReferenceWithObjectBody;

    public override void Check(PageContext context)
    {
        RequestLine? request = context.Page.RequestLines.FirstOrDefault(static line =>
            line.Method == "POST" && line.Template.TrimEnd().EndsWith(Reference, StringComparison.OrdinalIgnoreCase));
        if (request is not null && DocumentedObject(context) is { } body)
        {
            context.Report(Descriptor, request.Anchor, request.Method + " " + request.Template, body);
        }
    }

    private static string? DocumentedObject(PageContext context)
    {
        PropertyTable? table = context.Page.PropertyTables.FirstOrDefault(static table => table.Kind == PropertyTableKind.RequestBody && !table.Rows.IsEmpty);
        if (table is not null && !table.Rows.Any(static row => row.Name.StartsWith("@odata.", StringComparison.Ordinal)))
        {
            string? type = context.Page.RequestBody?.Type?.Text;
            return type is null ? "the properties of an object" : "the object " + type;
        }

        Example? example = context.Examples.FirstOrDefault(static example => example is { Message: { IsRequest: true, Method: "POST" }, Json.Root.Kind: JsonKind.Object });
        return example?.Json?.Root is { Members.Count: > 0 } body && !body.Members.Any(static member => member.Name.Contains("@odata."))
            ? "an object without '@odata.id'"
            : null;
    }
}
