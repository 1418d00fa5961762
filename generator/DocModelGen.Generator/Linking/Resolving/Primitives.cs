using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>The canonical primitives of type cells and of the facts file: the kinds of values by their names.</summary>
internal static class Primitives
{
    private static readonly ValueKind[] s_all =
        [.. ((ValueKind[])Enum.GetValues(typeof(ValueKind))).Where(static kind => kind is not (ValueKind.Object or ValueKind.Enum or ValueKind.Map or ValueKind.Collection))];

    private static readonly Dictionary<string, ValueKind> s_canonical = s_all.ToDictionary(static kind => kind.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, ValueKind> s_loose = s_all.ToDictionary(static kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    public static ValueKind? Parse(string canonicalName) => s_canonical.TryGetValue(canonicalName, out ValueKind kind) ? kind : null;

    /// <summary>For texts that parsing did not canonicalise: <c>Edm.String</c>, <c>string</c>.</summary>
    public static ValueKind? ParseLoosely(string name) =>
        s_loose.TryGetValue(name.StartsWith("Edm.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name, out ValueKind kind) ? kind : null;
}
