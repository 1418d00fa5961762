using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Something that a rule found, at a place of its page.</summary>
internal sealed record Finding(DiagnosticDescriptor Descriptor, PageSpan Span, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic(string path) =>
        Diagnostic.Create(Descriptor, Span.ToLocation(path), Message.Encode(Arguments));
}
