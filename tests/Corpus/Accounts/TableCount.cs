using System.Collections.Generic;

namespace DocModelGen.Corpus.Accounts;

/// <summary>Lines that hold a row or a request line, found without the product's own reading; lines count from zero.</summary>
internal sealed class TableCount
{
    public List<CountedLine> Rows { get; } = [];

    public List<CountedLine> RequestLines { get; } = [];
}

internal sealed record CountedLine(string Path, int Line, string Text);
