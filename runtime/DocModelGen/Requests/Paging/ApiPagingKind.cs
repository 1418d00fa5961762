namespace DocModelGen;

/// <summary>How the pages of a list tell where the next one is, in an API that is not OData's.</summary>
public enum ApiPagingKind
{
    /// <summary>A property of the reply has the address of the next page.</summary>
    Link,

    /// <summary>A property of the reply has what a query parameter takes for the next page.</summary>
    Cursor,

    /// <summary>A query parameter counts pages.</summary>
    Page,

    /// <summary>A query parameter counts the elements that were before.</summary>
    Offset,

    /// <summary>A header <c>Link</c> of the reply has the address of the next page (RFC 8288).</summary>
    Header,
}
