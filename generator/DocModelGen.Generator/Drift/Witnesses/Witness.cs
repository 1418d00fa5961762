using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>One witness file: what somebody who saw the service says of it, as facts.</summary>
/// <param name="Header">Null where the first line is none: nothing is compared then.</param>
/// <param name="Facts">Those of the file.</param>
/// <param name="Path">As the compiler knows it.</param>
internal sealed record Witness(WitnessHeader? Header, FactSet Facts, string Path)
{
    private const string Prefix = "docmodels.witness.";
    private const string Extension = ".txt";

    /// <summary>A file stays the same text while pages are edited.</summary>
    private static readonly WeakCache<SourceText, Witness> s_known = new();

    private MetadataFacts? _metadata;

    public string FileName => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The facts of a metadata witness, by what asks for them.</summary>
    public MetadataFacts Metadata => _metadata ??= new MetadataFacts(Facts, Header!.Scope);

    /// <summary>Why the file is no witness that this version reads; null where it is one.</summary>
    public string? UnknownReason => Header is null ? "its first line is not '# docmodels witness: metadata; date: ..; scope: ..', or with 'observed' or 'accepted'"
        : Facts.UnknownVersion is { } version ? $"its second line says '{version}' where this version reads 'docmodels.baseline' and '1'"
        : null;

    /// <summary>What is wrong with the file itself.</summary>
    public IEnumerable<Finding> Problems
    {
        get
        {
            if (UnknownReason is { } reason)
            {
                yield return new Finding(Descriptors.WitnessUnknown, default, new EquatableArray<string>([reason]));
            }

            foreach (FactProblem problem in Facts.Problems)
            {
                yield return new Finding(Descriptors.WitnessLineUnreadable, problem.Span, new EquatableArray<string>([problem.Message]));
            }
        }
    }

    /// <summary>All witnesses among the files, by their names.</summary>
    public static ImmutableArray<Witness> FindAll(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
        files.Where(static file => Is(file.Path))
            .OrderBy(static file => file.Path, System.StringComparer.Ordinal)
            .Select(file => (file.Path, Text: file.GetText(cancellationToken)))
            .Where(static file => file.Text is not null)
            .Select(file => Read(file.Path, file.Text!, cancellationToken))
            .ToImmutableArray();

    public static Witness Read(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (s_known.Find(text) is { } known && known.Path == path)
        {
            return known;
        }

        WitnessHeader? header = text.Lines.Count == 0 ? null : WitnessHeader.Parse(text.Lines[0].ToString());
        return s_known.Set(text, new Witness(header, header is null ? FactSet.Empty : FactsReader.Read(text, cancellationToken), path));
    }

    public static bool Is(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.StartsWith(Prefix, System.StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(Extension, System.StringComparison.OrdinalIgnoreCase)
            && name.Length > Prefix.Length + Extension.Length;
    }
}
