using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>What the two rules about left-out properties share: the body's table against the request examples.</summary>
internal abstract class MissingPropertyRule : PageRule
{
    public override void Check(PageContext context)
    {
        // Several tables describe alternatives: none of them is required as a whole.
        PropertyTable[] tables = [.. context.Page.PropertyTables.Where(static table => table.Kind == PropertyTableKind.RequestBody)];
        if (tables.Length != 1)
        {
            return;
        }

        PropertyTable table = tables[0];
        string[] required =
        [
            .. table.Rows.Where(row => IsRequired(table, row) && IsPlainName(row.Name)).Select(static row => row.Name).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var isRequired = new HashSet<string>(required, StringComparer.OrdinalIgnoreCase);
        var isListed = new HashSet<string>(table.Rows.Select(static row => row.Name), StringComparer.OrdinalIgnoreCase);
        foreach (Example example in context.Examples)
        {
            if (example is { Message: { IsRequest: true, Method: "POST" }, Operation.Body: { } documented, Json.Root: { } root })
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                foreach (JsonNode body in (documented.Type.IsCollection ? root.Items : [root]).Where(static node => node.Kind == JsonKind.Object))
                {
                    Check(context, example, required, isRequired, isListed, body);
                }
            }
        }
    }

    /// <summary>Whether the table asks for the row.</summary>
    protected abstract bool IsRequired(PropertyTable table, PropertyRow row);

    private void Check(PageContext context, Example example, string[] required, HashSet<string> isRequired, HashSet<string> isListed, JsonNode body)
    {
        // By what the body has, not by what the table asks for: a page may show a thousand bodies of a property each.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddNames(body, names);
        int missing = required.Length - names.Count(isRequired.Contains);

        // A table none of whose properties is there describes another body.
        if (missing > 0 && names.Any(isListed.Contains))
        {
            context.Report(Descriptor, example, body, Listing.Of(required.Where(name => !names.Contains(name)).Select(static name => "'" + name + "'"), missing));
        }
    }

    // "files/fileData", "group@odata.bind" and the like name no direct property of the body.
    private static bool IsPlainName(string name) => name.IndexOfAny(['/', '@', ' ', '$', '.', '[']) < 0;

    /// <summary>Anywhere in the body: some tables go on with the properties of what it contains. An annotation stands for its property.</summary>
    private static void AddNames(JsonNode node, HashSet<string> names)
    {
        foreach (JsonMember member in node.Members)
        {
            names.Add(member.Name);
            int annotation = member.Name.IndexOf('@');
            if (annotation > 0)
            {
                names.Add(member.Name.Substring(0, annotation));
            }

            AddNames(member.Value, names);
        }

        foreach (JsonNode item in node.Items)
        {
            AddNames(item, names);
        }
    }
}

/// <summary>A property documented as required (<c>Required.</c>, or a Required column) is absent from a request example.</summary>
internal sealed class RequiredPropertyRule : MissingPropertyRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RequiredPropertyMissing;

    protected override bool IsRequired(PropertyTable table, PropertyRow row) => row.Flags.HasFlag(PropertyFlags.Required);
}

/// <summary>
/// The sentence over nearly every create table calls all its rows required, and the examples under it disagree:
/// worth knowing, hardly ever meant.
/// </summary>
internal sealed class ListedPropertyRule : MissingPropertyRule
{
    private const PropertyFlags SaidOtherwise = PropertyFlags.Required | PropertyFlags.Optional | PropertyFlags.ReadOnly;

    /// <summary>"Only needed if ...": what the row says of itself counts for more than the sentence above.</summary>
    private static readonly Regex s_condition = new(
        @"\b(only (if|when|needs|needed|required)|not required|(required|needed) (if|when))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override DiagnosticDescriptor Descriptor => Descriptors.ListedPropertyMissing;

    protected override bool IsRequired(PropertyTable table, PropertyRow row) =>
        table.LeadInSaysRequired && (row.Flags & SaidOtherwise) == PropertyFlags.None && !s_condition.IsMatch(row.Description.ToString());
}
