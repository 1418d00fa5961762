namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>What a heading owns.</summary>
internal enum PartKind
{
    /// <summary>Nothing: what stands below belongs to the heading above, or to the page.</summary>
    None,
    Operation,
    Type,
}
