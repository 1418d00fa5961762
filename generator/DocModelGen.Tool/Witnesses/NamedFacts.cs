using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Tool.Drift.Snapshots;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Witnesses;

/// <summary>Of a witness, the lines that can say something about given pages.</summary>
internal static class NamedFacts
{
    public static string Keep(string witness, Snapshot pages)
    {
        var text = SourceText.From(witness);
        Witness read = Witness.Read("docmodels.witness.txt", text, CancellationToken.None);
        HashSet<int> lines = [.. new MetadataView(read.Metadata, ProjectFacts.Of(pages.Project, CancellationToken.None)).Named().Select(static fact => fact.Line)];
        return string.Concat(text.Lines
            .Where(line => line.LineNumber < 2 || lines.Contains(line.LineNumber))
            .Select(line => text.ToString(line.Span))
            .Where(static line => line.Length > 0)
            .Select(static line => line + "\n"));
    }
}
