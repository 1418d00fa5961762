namespace DocModelGen.Tool.References;

/// <summary>A template that is a path which somebody asks for, or begins with it.</summary>
/// <param name="Template">As documented.</param>
/// <param name="Kind">How near it is.</param>
/// <param name="Depth">How many segments it has.</param>
internal sealed record PathMatch(string Template, PathMatchKind Kind, int Depth);

/// <summary>The nearest first.</summary>
internal enum PathMatchKind
{
    Same,

    /// <summary>The same path, with a query that is not asked for, or without one that is.</summary>
    OtherQuery,
    GoesOn,
}
