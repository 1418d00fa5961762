using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>The file of accepted facts among the additional files.</summary>
internal static class BaselineFile
{
    public const string Name = "docmodels.baseline.txt";

    public static AdditionalText? Find(ImmutableArray<AdditionalText> files) => files.FirstOrDefault(static file => Is(file.Path));

    public static FactSet Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? FactsReader.Read(text, cancellationToken) : FactSet.Empty;

    public static bool Is(string path)
    {
        int slash = path.LastIndexOfAny(['/', '\\']);
        return string.Equals(path.Substring(slash + 1), Name, StringComparison.OrdinalIgnoreCase);
    }
}
