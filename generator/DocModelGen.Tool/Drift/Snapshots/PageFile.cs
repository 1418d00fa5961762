using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Snapshots;

/// <summary>A file as the compiler would hand it to the generator.</summary>
internal sealed class PageFile : AdditionalText
{
    private readonly SourceText _text;

    private PageFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
    }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <param name="file">Where it is.</param>
    /// <param name="path">What it is called from here on.</param>
    public static PageFile Read(string file, string path)
    {
        using FileStream stream = File.OpenRead(file);
        return new PageFile(path, SourceText.From(stream, Encoding.UTF8));
    }

    /// <summary>
    /// The pages below a folder, by their paths in it. What a link of the file system leads to is left out: it may be a
    /// circle, or lie outside the folder.
    /// </summary>
    public static IReadOnlyList<string> Find(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                IgnoreInaccessible = false,
            })
            .Where(PageFiles.IsPage)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
