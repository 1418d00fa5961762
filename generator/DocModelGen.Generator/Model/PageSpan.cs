using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Model;

/// <summary>A place in a page, as a value: models never hold a <see cref="Location"/> or a <see cref="SourceText"/>.</summary>
internal readonly record struct PageSpan(int Start, int Length, LinePosition StartPosition, LinePosition EndPosition)
{
    public Location ToLocation(string path) =>
        Location.Create(path, new TextSpan(Start, Length), new LinePositionSpan(StartPosition, EndPosition));
}
