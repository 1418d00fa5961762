using System.IO;
using System.Text;
using System.Threading;
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

    /// <summary>A page that says nothing.</summary>
    public static PageFile Empty(string path) => new(path, SourceText.From("", Encoding.UTF8));
}
