using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>What the documentation says about a property beside its meaning, in sentences of ours.</summary>
internal static class PropertyRemarks
{
    private const PropertyFlags Shown =
        PropertyFlags.Key | PropertyFlags.Required | PropertyFlags.ReadOnly | PropertyFlags.WriteOnly | PropertyFlags.NotNullable
        | PropertyFlags.Represented | PropertyFlags.Preview;

    public static EquatableArray<string> Of(PropertyEntry property)
    {
        PropertyRow row = property.Row.Row;
        bool hasValues = property.Members.Count > 0 && property.Target is null && row.Type.Kind == TypeCellKind.Primitive;
        if ((property.Flags & Shown) == 0 && !hasValues && row.DefaultValue is null && row.Range is null)
        {
            return [];
        }

        var remarks = new List<string>();
        Add(PropertyFlags.Key, "Key.");
        Add(PropertyFlags.Required, "Required.");
        Add(PropertyFlags.ReadOnly, "Read-only.");
        Add(PropertyFlags.WriteOnly, "Write-only.");
        Add(PropertyFlags.Preview, "Documented for a preview version only.");
        Add(PropertyFlags.NotNullable, "Not nullable.");
        Add(PropertyFlags.Represented, "Known from the JSON representation alone: no table describes it.");
        if (!string.IsNullOrWhiteSpace(row.DefaultValue))
        {
            remarks.Add($"Default: {row.DefaultValue}.");
        }

        if (!string.IsNullOrWhiteSpace(row.Range))
        {
            remarks.Add($"Valid values: {row.Range}.");
        }

        // An enumeration has its members; a string or number only has this.
        if (hasValues)
        {
            remarks.Add($"Documented values: {string.Join(", ", property.Members.Select(static member => member.WireName))}.");
        }

        return remarks.ToEquatableArray();

        void Add(PropertyFlags flag, string remark)
        {
            if ((property.Flags & flag) != 0)
            {
                remarks.Add(remark);
            }
        }
    }
}
