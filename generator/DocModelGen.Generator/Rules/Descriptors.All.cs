using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules;

/// <summary>The descriptors as a set.</summary>
internal static partial class Descriptors
{
    /// <summary>Every descriptor of this class, by id: none can be forgotten in a list.</summary>
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null))
        .ToDictionary(static descriptor => descriptor.Id);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        s_byId.Values.OrderBy(static descriptor => descriptor.Id, System.StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Null for an id that is not ours.</summary>
    public static DiagnosticDescriptor? Find(string id) => s_byId.TryGetValue(id, out DiagnosticDescriptor? descriptor) ? descriptor : null;
}
