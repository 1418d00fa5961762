using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>Something that a witness and the pages say differently.</summary>
/// <param name="Descriptor">The rule that reports it.</param>
/// <param name="Seen">The line of the witness; null for what it does not have.</param>
/// <param name="Documented">What the pages say; null for what they do not have.</param>
/// <param name="Place">The cell; null where no page has one, and then nothing is reported.</param>
/// <param name="Arguments">Of the message, without where the witness says it.</param>
internal sealed record WitnessDifference(
    DiagnosticDescriptor Descriptor, Fact? Seen, Fact? Documented, PagePlace? Place, EquatableArray<string> Arguments);
