using System.Collections.Generic;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Tool.Witnesses;

/// <summary>What a service's metadata says.</summary>
/// <param name="Lines">As facts.</param>
/// <param name="Namespaces">Those of its types, for which it is complete.</param>
internal sealed record MetadataSummary(FactLines Lines, IReadOnlyList<string> Namespaces);
