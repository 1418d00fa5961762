using System;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>A type as a baseline writes it: a primitive, a full name, or <c>Collection(X)</c>.</summary>
internal readonly record struct TypeText(string Name, bool IsCollection)
{
    private const string Prefix = "Collection(";

    public static TypeText Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.EndsWith(")", StringComparison.Ordinal)
            ? new TypeText(text.Substring(Prefix.Length, text.Length - Prefix.Length - 1), IsCollection: true)
            : new TypeText(text, IsCollection: false);

    public override string ToString() => IsCollection ? Prefix + Name + ")" : Name;
}
