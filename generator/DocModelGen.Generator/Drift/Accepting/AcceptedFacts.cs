using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>
/// A generator may not write files. In the build that accepts drift it hands the facts over as comments of generated files,
/// which the compiler stores, and from which the package's targets make the baseline.
/// </summary>
internal static class AcceptedFacts
{
    public const string BaselineHint = "docmodels.baseline.g.cs";
    public const string SummaryHint = "docmodels.accepted.g.cs";

    /// <summary>What the targets take away again from each line.</summary>
    private const string Comment = "// ";
    private const int MaxChanges = 50;

    public static string Baseline(ApiModel model) => AsComments(FactsWriter.WriteBaseline(model));

    /// <summary>What is being accepted, for the console.</summary>
    public static string Summary(ApiModel model, FactSet accepted, CancellationToken cancellationToken)
    {
        FactSet current = FactsReader.Read(SourceText.From(FactsWriter.WriteBaseline(model)), cancellationToken);
        IReadOnlyList<DriftChange> changes = FactComparer.Compare(accepted, current);
        var text = new StringBuilder();
        text.Append(accepted.Facts.IsEmpty
            ? string.Format(CultureInfo.InvariantCulture, "DocModelGen: accepted {0} facts", current.Facts.Count)
            : string.Format(CultureInfo.InvariantCulture, "DocModelGen: accepted {0} change{1}", changes.Count, changes.Count == 1 ? "" : "s"));
        foreach (DriftChange change in accepted.Facts.IsEmpty ? [] : changes.Take(MaxChanges))
        {
            text.Append("\n  ").Append(change.Descriptor.Id).Append(": ").Append(change.Describe());
        }

        if (!accepted.Facts.IsEmpty && changes.Count > MaxChanges)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "\n  and {0} more: the diff of docmodels.baseline.txt has them all", changes.Count - MaxChanges);
        }

        return AsComments(text.Append('\n').ToString());
    }

    private static string AsComments(string lines)
    {
        var text = new StringBuilder(lines.Length * 2);
        foreach (string line in lines.TrimEnd('\n').Split('\n'))
        {
            text.Append(Comment).Append(OnOneLine(line)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Names of hostile pages must not end the comment that they stand in.</summary>
    private static string OnOneLine(string line) =>
        line.Any(IsLineEnd) ? string.Concat(line.Select(static c => IsLineEnd(c) ? ' ' : c)) : line;

    private static bool IsLineEnd(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
}
