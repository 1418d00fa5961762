using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>A difference at its cell.</summary>
internal sealed record WitnessFinding(WitnessDifference Difference, PagePlace Place, Finding Finding);
