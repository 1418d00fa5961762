namespace DocModelGen.Testing;

/// <summary>A place in a page.</summary>
/// <param name="Page">The page's path, relative to the project of the tests.</param>
/// <param name="Line">The line, from 1 on.</param>
public readonly record struct DocumentedPlace(string Page, int Line)
{
    /// <summary>The place as compilers print it: <c>../App/spec/add-devicestatuses.md(31)</c>.</summary>
    /// <returns>Page and line.</returns>
    public override string ToString() => $"{Page}({Line})";
}
