using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>The descriptors as a set.</summary>
internal static partial class Descriptors
{
    public static ImmutableArray<DiagnosticDescriptor> All => Index.All;

    /// <summary>Null for an id that is not ours.</summary>
    public static DiagnosticDescriptor? Find(string id) => Index.ById.TryGetValue(id, out DiagnosticDescriptor? descriptor) ? descriptor : null;

    /// <summary>A class of its own: filled when first asked for, when the descriptors of all parts exist.</summary>
    private static class Index
    {
        /// <summary>Every descriptor field, so that none can be forgotten in a list.</summary>
        public static readonly Dictionary<string, DiagnosticDescriptor> ById = typeof(Descriptors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null))
            .ToDictionary(static descriptor => descriptor.Id);

        public static readonly ImmutableArray<DiagnosticDescriptor> All =
            ById.Values.OrderBy(static descriptor => descriptor.Id, System.StringComparer.Ordinal).ToImmutableArray();
    }
}
