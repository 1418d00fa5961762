using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Corpus.Running;

/// <summary>A file as the compiler hands it to generators: read once, when first asked for.</summary>
internal sealed class PageFile(string file, string path) : AdditionalText
{
    private SourceText? _text;

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        if (_text is null)
        {
            using FileStream stream = File.OpenRead(file);
            _text = SourceText.From(stream, Encoding.UTF8);
        }

        return _text;
    }

    /// <summary>The Markdown files below the folders, in ordinal order of their paths.</summary>
    public static IReadOnlyList<PageFile> Find(IEnumerable<string> folders) =>
    [
        .. folders
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(static file => new PageFile(file, file.Replace('\\', '/')))
            .DistinctBy(static file => file.Path)
            .OrderBy(static file => file.Path, StringComparer.Ordinal),
    ];
}
