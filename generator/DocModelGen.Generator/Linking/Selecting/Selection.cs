using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>
/// What <c>docmodels.txt</c> asks for. One entry a line:
/// <code>
/// # a comment
/// AddDeviceStatuses                     an operation, type or enumeration that is wanted, and all that it needs
/// callRecords.*                         wildcards: * for any characters, ? for one
/// user-sendmail.md                      a page: all that it describes
/// GET /users/{id}/messages              a request: a method and a path, whatever its placeholders are called
/// - ListUsers                           not this one, unless something wanted needs it
/// mobileAppInstallStatus = AppStatus    another C# name, and wanted
/// installState.failed = Broken          another C# name for a member or property
/// </code>
/// Names are C# names or wire names, with or without <c>microsoft.graph.</c>, in any letter case. A file that only renames and
/// excludes wants everything else.
/// </summary>
internal sealed record Selection
{
    /// <summary>As the compiler gave it, with <c>/</c> as separator.</summary>
    public required string Path { get; init; }

    public required EquatableArray<SelectionEntry> Entries { get; init; }

    /// <summary>Lines that are no entry.</summary>
    public required EquatableArray<ModelProblem> Problems { get; init; }

    /// <summary>Where each line stands; entries and problems point here by line number.</summary>
    public required EquatableArray<PageSpan> Lines { get; init; }
}

/// <summary>A line of the selection. The anchor is its line number, from zero.</summary>
internal sealed record SelectionEntry(SelectionKind Kind, string Pattern, string? NewName, int Anchor);

internal enum SelectionKind
{
    Include,
    Exclude,
    Rename,
}
