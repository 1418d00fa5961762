using System.Collections.Generic;
using System.Linq;
using System.Text;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Listing;

/// <summary>How a project's pages differ from what they were when they came.</summary>
internal static class ProjectPages
{
    /// <summary>Pages that were mended by hand, and the lines that were; null where the original cannot be had.</summary>
    public static IReadOnlyList<(string Page, IReadOnlyList<string>? Lines)> Mended(ProjectFolder project, IReadOnlyDictionary<string, byte[]> pages, IProgress progress)
    {
        string[] mended = [.. (project.Lock?.Files ?? new Dictionary<string, LockedFile>())
            .Where(file => pages.TryGetValue(file.Key, out byte[]? content) && LockFile.HashOf(content) != file.Value.Sha256)
            .Select(static file => file.Key)];
        if (mended.Length == 0)
        {
            return [];
        }

        Dictionary<string, byte[]> originals = Originals(project.Lock!, mended, progress);
        return [.. mended.Select(page => (page, originals.TryGetValue(page, out byte[]? original) ? Difference(original, pages[page]) : null))];
    }

    /// <summary>Pages that came and are not there any more.</summary>
    public static IEnumerable<string> Missing(ProjectFolder project, IReadOnlyDictionary<string, byte[]> pages) =>
        project.Lock?.Files.Keys.Where(page => !pages.ContainsKey(page)) ?? [];

    private static Dictionary<string, byte[]> Originals(LockFile known, string[] pages, IProgress progress)
    {
        try
        {
            SourceTree tree = SourceOpener.Open(known.Source, known.Commit, isFresh: false, progress, []);
            Dictionary<string, string> paths = pages.Where(page => tree.Files.ContainsKey(known.Files[page].Source ?? page)).ToDictionary(page => known.Files[page].Source ?? page);
            return tree.Read(paths.Keys, progress)
                .Where(file => LockFile.HashOf(file.Value) == known.Files[paths[file.Key]].Sha256)
                .ToDictionary(file => paths[file.Key], static file => file.Value);
        }
        catch (CommandLine.ToolException)
        {
            return [];
        }
    }

    /// <summary>Lines that only one of the two has, with <c>-</c> and <c>+</c>.</summary>
    private static List<string> Difference(byte[] original, byte[] mine)
    {
        string[] before = Lines(original);
        string[] after = Lines(mine);
        var lines = new List<string>();
        HashSet<string> kept = [.. after];
        HashSet<string> had = [.. before];
        lines.AddRange(before.Where(line => !kept.Contains(line)).Select(static line => "-" + line));
        lines.AddRange(after.Where(line => !had.Contains(line)).Select(static line => "+" + line));
        return lines;
    }

    private static string[] Lines(byte[] content) => [.. Encoding.UTF8.GetString(content).Split('\n').Select(static line => line.TrimEnd('\r'))];
}
