using DocModelGen.Generator.Drift.Witnesses;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>What a witness says of an entry.</summary>
/// <param name="Header">Which witness it is.</param>
/// <param name="Place">The line that says it; that of the header where nothing in the file does, and then without a fact.</param>
internal sealed record WitnessSide(WitnessHeader Header, EntryPlace Place);
