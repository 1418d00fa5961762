using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Something that a rule found, at a place of its page.</summary>
internal sealed record Finding(DiagnosticDescriptor Descriptor, PageSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The file that the page includes and that this stands in; null for the page itself.</summary>
    public string? File { get; init; }

    /// <param name="path">The page, as the compiler knows it.</param>
    public Diagnostic ToDiagnostic(string path) =>
        Diagnostic.Create(Descriptor, Span.ToLocation(File ?? path), Descriptor.Id == Descriptors.PagesMissing.Id ? Message.EncodeLists(Arguments) : Message.Encode(Arguments));
}
