using System;
using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>Reads a baseline. A line that cannot be read costs that line only.</summary>
internal static class FactsReader
{
    private const string Signature = "docmodels.baseline";
    private const string Version = "1";

    public static FactSet Read(SourceText text, CancellationToken cancellationToken)
    {
        var facts = new List<Fact>();
        var problems = new List<FactProblem>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        bool hasVersion = false;
        foreach (TextLine line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string content = line.ToString();
            if (string.IsNullOrWhiteSpace(content) || content[0] == '#')
            {
                continue;
            }

            string[] columns = content.TrimEnd().Split('\t');
            if (!hasVersion)
            {
                if (columns[0] != Signature || columns.Length != 2 || columns[1] != Version)
                {
                    return FactSet.Empty with { UnknownVersion = columns[0] == Signature && columns.Length > 1 ? columns[1] : content };
                }

                hasVersion = true;
                continue;
            }

            var reader = new FactLine(content, line.LineNumber, columns);
            Fact? fact = reader.Read();
            if (fact is not null && known.TryGetValue(reader.Key, out int earlier))
            {
                problems.Add(new FactProblem(
                    SpanOf(line), $"it says again, or otherwise, what line {earlier + 1} says: that line counts")
                {
                    RepeatedKey = reader.Key,
                });
                continue;
            }

            if (fact is not null)
            {
                known.Add(reader.Key, line.LineNumber);
                facts.Add(fact);
            }

            if (reader.Problem is not null)
            {
                problems.Add(new FactProblem(SpanOf(line), reader.Problem));
            }
        }

        return new FactSet(facts.ToEquatableArray(), problems.ToEquatableArray()) { UnknownVersion = hasVersion ? null : "" };
    }

    private static PageSpan SpanOf(TextLine line) =>
        new(line.Start, line.End - line.Start, new LinePosition(line.LineNumber, 0), new LinePosition(line.LineNumber, line.End - line.Start));
}
