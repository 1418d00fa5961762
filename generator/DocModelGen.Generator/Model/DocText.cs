namespace DocModelGen.Generator.Model;

/// <summary>Text of a cell as runs, so that an encoder can print it without knowing Markdown.</summary>
internal readonly record struct DocText(EquatableArray<DocRun> Runs)
{
    public static DocText Empty => default;

    public bool IsEmpty => Runs.IsEmpty;

    public override string ToString() => string.Concat(System.Linq.Enumerable.Select(Runs, static run => run.Text));
}

/// <summary>A run of text; the target is set for links and types only.</summary>
internal readonly record struct DocRun(DocRunKind Kind, string Text, string? Target = null);

internal enum DocRunKind
{
    Text,
    Code,
    Link,
    LineBreak,

    /// <summary>A link that Linking found to lead to a generated type: the target is its C# name, without <c>global::</c>.</summary>
    Type,
}
