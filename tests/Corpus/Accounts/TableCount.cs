using System.Collections.Generic;

namespace DocModelGen.Corpus.Accounts;

/// <summary>Lines that hold a row or a request line, found without the product's own reading; lines count from zero.</summary>
internal sealed class TableCount
{
    public List<CountedLine> Rows { get; } = [];

    public List<CountedLine> RequestLines { get; } = [];

    /// <summary>Lines that a person takes for a row, found without any Markdown parser.</summary>
    public List<CountedLine> Candidates { get; } = [];

    /// <summary>Lines that are a method and a path, wherever they stand.</summary>
    public List<CountedLine> RequestCandidates { get; } = [];
}

internal sealed record CountedLine(string Path, int Line, string Text);
