using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Entries;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>The objects that an example shows: which members they have, and whether they look like a documented type.</summary>
internal static class JsonShape
{
    /// <summary>The object, or the first of the array; null where the value is neither.</summary>
    public static JsonNode? FirstObject(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => node,
        JsonKind.Array => node.Items.FirstOrDefault(static item => item.Kind == JsonKind.Object),
        _ => null,
    };

    /// <summary>All members of the object are properties of the type.</summary>
    public static bool IsPartOf(JsonNode node, TypeEntry type) => node.Members.Count > 0 && Names(type) is var names && node.Members.All(member => names.Contains(member.Name));

    /// <summary>Most members of the object are properties of the type.</summary>
    public static bool Resembles(JsonNode node, TypeEntry type)
    {
        if (node.Members.Count == 0)
        {
            return true;
        }

        HashSet<string> names = Names(type);
        int known = node.Members.Count(member => names.Contains(member.Name) || member.Name.StartsWith("@odata", StringComparison.Ordinal));
        return names.Count == 0 || known * 2 >= node.Members.Count;
    }

    private static HashSet<string> Names(TypeEntry type) =>
        new(type.AndBases().SelectMany(static type => type.Rows).Select(static row => row.Row.Name), StringComparer.OrdinalIgnoreCase);
}
