using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Tool.CommandLine;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Snapshots;

/// <summary>The witnesses that the new pages are held against.</summary>
internal sealed class WitnessFiles
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    private WitnessFiles(IEnumerable<PageFile> files)
    {
        var witnesses = ImmutableArray.CreateBuilder<Witness>();
        foreach (PageFile file in files)
        {
            if (!_texts.TryAdd(file.Path, file.GetText()))
            {
                throw new ToolException($"Two witnesses are called '{file.Path}': outputs could not tell them apart.");
            }

            var witness = Witness.Read(file.Path, file.GetText(), CancellationToken.None);
            witnesses.Add(witness.UnknownReason is { } reason
                ? throw new ToolException($"'{file.Path}' is no witness that this version can read: {reason}.")
                : witness);
        }

        All = witnesses.ToImmutable();
    }

    public ImmutableArray<Witness> All { get; }

    /// <summary>By the file's name.</summary>
    public SourceText TextOf(string name) => _texts[name];

    /// <param name="paths">Files, and folders that have some, as a project's folder does.</param>
    public static WitnessFiles Read(IReadOnlyList<string> paths) =>
        new(paths.SelectMany(Find).Select(static file => PageFile.Read(file, Path.GetFileName(file))).OrderBy(static file => file.Path, StringComparer.Ordinal));

    private static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException($"There is neither a witness nor a folder '{path}'.");
        }

        string[] files = [.. Directory.EnumerateFiles(path).Where(Witness.Is)];
        return files.Length > 0 ? files : throw new ToolException($"There is no docmodels.witness.NAME.txt in '{path}'.");
    }
}
