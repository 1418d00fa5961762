namespace DocModelGen.Testing;

/// <summary>The kind of JSON value that a page documents for a property.</summary>
public enum DocumentedKind
{
    /// <summary>Any JSON value: the page leaves it open.</summary>
    Any,

    /// <summary>A string: text, dates, times, durations, GUIDs, bytes in base64.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number without a fraction.</summary>
    WholeNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string that is one of the documented members.</summary>
    Member,

    /// <summary>A string of documented members, separated by commas.</summary>
    Members,

    /// <summary>An object of a documented type (OData's complex and entity types).</summary>
    Complex,
}
