namespace DocModelGen;

/// <summary>What a reply has that the pages do not document, or document otherwise.</summary>
public enum DriftFactKind
{
    /// <summary>A property that no page names for its type.</summary>
    UndocumentedProperty,

    /// <summary>A documented property whose value is of another JSON kind, or is null where the page says that it never is.</summary>
    ContradictedProperty,

    /// <summary>A member that no page lists for its enumeration.</summary>
    UnknownMember,

    /// <summary>A type that an object says it is of, and that no page gives in its place.</summary>
    UnknownType,

    /// <summary>A status of success other than the documented one.</summary>
    UndocumentedStatus,
}
