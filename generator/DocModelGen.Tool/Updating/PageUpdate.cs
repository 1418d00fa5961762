namespace DocModelGen.Tool.Updating;

/// <summary>What an update does to one page.</summary>
/// <param name="Page">Its path below the project's folder of pages.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Was">Its path before, where it was another one.</param>
internal sealed record PageUpdate(string Page, UpdateKind Kind, string? Was = null);

internal enum UpdateKind
{
    Added,
    Replaced,

    /// <summary>Mended by hand, and what the source changed is in it too.</summary>
    Merged,

    /// <summary>Mended by hand, and the source did not change.</summary>
    Kept,
    Removed,

    /// <summary>Gone from the source, and mended by hand: it stays as the project's own.</summary>
    Orphaned,

    /// <summary>Mended by hand where the source changed too.</summary>
    Conflict,
}
