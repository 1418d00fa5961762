using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.ServiceDescription;

/// <summary>An anchor of a page.</summary>
internal sealed record PageAnchor(string Path, int Anchor);

/// <summary>The anchors of one operation or type: what is printed counts them, so that it stays the same when they move.</summary>
internal sealed record AnchorList(string Name, EquatableArray<PageAnchor> Anchors);

/// <summary>An <see cref="AnchorList"/> while it is being made.</summary>
internal sealed class AnchorCounter(string name)
{
    private readonly List<PageAnchor> _anchors = [];

    /// <summary>The number that the anchor has from now on.</summary>
    public int Add(DocPage page, int anchor)
    {
        _anchors.Add(new PageAnchor(page.Path, anchor));
        return _anchors.Count - 1;
    }

    public AnchorList ToList() => new(name, _anchors.ToEquatableArray());
}
