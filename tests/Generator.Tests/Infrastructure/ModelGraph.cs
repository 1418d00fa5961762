using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>Walks all that a step's result holds on to: live objects would keep whole compilations in memory, and never be equal.</summary>
internal static class ModelGraph
{
    private static readonly Type[] s_banned =
        [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SourceText), typeof(AdditionalText), typeof(Location)];

    public static void AssertHoldsValuesOnly(string step, object? value)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(string Path, object? Value)> open = new([(step, value)]);
        while (open.TryPop(out (string Path, object? Value) item))
        {
            if (item.Value is null || IsLeaf(item.Value.GetType()) || (!item.Value.GetType().IsValueType && !seen.Add(item.Value)))
            {
                continue;
            }

            Type type = item.Value.GetType();
            Assert.False(Array.Exists(s_banned, banned => banned.IsAssignableFrom(type)), $"{item.Path} holds a {type}.");
            Assert.False(type.Namespace?.StartsWith("Markdig", StringComparison.Ordinal) == true, $"{item.Path} holds a {type}.");
            if (item.Value is Array array)
            {
                foreach (object? element in array)
                {
                    open.Push((item.Path + "[]", element));
                }

                continue;
            }

            foreach (FieldInfo field in FieldsOf(type))
            {
                open.Push(($"{item.Path}.{field.Name}", field.GetValue(item.Value)));
            }
        }
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(DiagnosticDescriptor);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
