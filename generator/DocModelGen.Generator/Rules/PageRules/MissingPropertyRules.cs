using System;
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

        foreach (Example example in context.Examples)
        {
            if (example is { Message: { IsRequest: true, Method: "POST" }, Operation.Body: not null, Json.Root: { Kind: JsonKind.Object } body })
            {
                Check(context, example, tables[0], body);
            }
        }
    }

    /// <summary>Whether the table asks for the row.</summary>
    protected abstract bool IsRequired(PropertyTable table, PropertyRow row);

    private void Check(PageContext context, Example example, PropertyTable table, JsonNode body)
    {
        string[] missing =
        [
            .. table.Rows
                .Where(row => IsRequired(table, row) && IsPlainName(row.Name) && !Has(body, row.Name))
                .Select(static row => "'" + row.Name + "'")
                .Distinct(StringComparer.Ordinal),
        ];

        // A table none of whose properties is there describes another body.
        if (missing.Length > 0 && table.Rows.Any(row => Has(body, row.Name)))
        {
            context.Report(Descriptor, example, body, string.Join(", ", missing));
        }
    }

    // "files/fileData", "group@odata.bind" and the like name no direct property of the body.
    private static bool IsPlainName(string name) => name.IndexOfAny(['/', '@', ' ', '$']) < 0;

    /// <summary>Anywhere in the body: some tables go on with the properties of what it contains. A name in another case is another rule's business.</summary>
    private static bool Has(JsonNode body, string name) =>
        body.Members.Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)
            || member.Name.StartsWith(name + "@", StringComparison.OrdinalIgnoreCase)
            || Has(member.Value, name))
        || body.Items.Any(item => Has(item, name));
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
