using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Reporting;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>A difference at its cell, and which witness says so.</summary>
internal sealed record WitnessFinding(Witness Witness, WitnessDifference Difference, PagePlace Place, Finding Finding);
