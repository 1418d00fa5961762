using System.IO;
using System.Text;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Snapshots;

/// <summary>What the new pages are compared with: pages, or the facts of pages that are not here any more.</summary>
/// <param name="Facts">In the form of a baseline.</param>
/// <param name="Pages">Null where only the baseline is given.</param>
internal sealed record AcceptedSide(SourceText Facts, Snapshot? Pages)
{
    /// <summary>By the path in the given folder, or the name of the baseline.</summary>
    public SourceText TextOf(string path) => path == BaselineFile.Name || Pages is null ? Facts : Pages.TextOf(path);

    public static AcceptedSide Read(DriftRequest request, IProgress progress)
    {
        if (File.Exists(request.Old))
        {
            using FileStream stream = File.OpenRead(request.Old);
            return new AcceptedSide(SourceText.From(stream, Encoding.UTF8), Pages: null);
        }

        if (!Directory.Exists(request.Old))
        {
            throw new ToolException($"There is neither a folder nor a {BaselineFile.Name} '{request.Old}'.");
        }

        Snapshot pages = Snapshot.Read(request.Old, request.Selection, "Reading old pages", progress);
        return new AcceptedSide(pages.Facts(), pages);
    }
}
