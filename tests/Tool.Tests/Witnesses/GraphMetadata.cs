using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Witnesses;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>Microsoft Graph's pages and its metadata of the same month; neither is part of the repository.</summary>
internal static class GraphMetadata
{
    private static readonly GeneratorOptions s_options = new() { RootNamespace = "Graph", ContextName = "GraphJsonContext" };

    public static string Shared(params string[] path)
    {
        string file = Path.Combine([Repository.Root, "..", "shared", .. path]);
        Skip.IfNot(Path.Exists(file), $"The shared pages are not here: {string.Join('/', path)}");
        return file;
    }

    public static string Csdl(string month) => Shared("metadata", $"graph-v1.0-{month}.csdl");

    /// <summary>The metadata as the tool writes it.</summary>
    public static string Witness(string month)
    {
        MetadataSummary summary = MetadataFile.Read(File.ReadAllBytes(Csdl(month)));
        return new WitnessHeader(WitnessKind.Metadata, month + "-01", string.Join(", ", summary.Namespaces)).Write() + "\n" + summary.Lines.Write(FactsWriter.Header);
    }

    public static ParsedPage[] Pages(string month)
    {
        string folder = Shared("corpus", $"graph-v1.0-{month}");
        return
        [
            .. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .OrderBy(static page => page.Path, System.StringComparer.Ordinal)
                .AsParallel().AsOrdered()
                .Select(static page => PageParser.Parse(page.Path, SourceText.From(File.ReadAllText(page.File)), CancellationToken.None)),
        ];
    }

    public static ApiModel Link(IEnumerable<ParsedPage> pages) =>
        Linker.Link(pages.Select(static page => page.Page).ToEquatableArray(), s_options, selection: null, CancellationToken.None);

    public static FactSet Facts(ApiModel model) => FactsReader.Read(SourceText.From(FactsWriter.Write(model)), CancellationToken.None);

    /// <summary>What differs, at its place; what has none is not reported.</summary>
    public static WitnessDifference[] Compare(string witness, ParsedPage[] pages, ApiModel model, FactSet documented)
    {
        Witness read = Generator.Drift.Witnesses.Witness.Read("docmodels.witness.graph.txt", SourceText.From(witness), CancellationToken.None);
        return
        [
            .. MetadataComparer.Compare(read.Metadata, documented, new FactPlaces([.. pages], model)).Where(static difference => difference.Place is not null),
        ];
    }
}
