using System;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>Which of a project's additional files are pages.</summary>
internal static class PageFiles
{
    /// <summary>Markdown, but for the release notes of an analyzer project, which are additional files too.</summary>
    public static bool IsPage(string path)
    {
        int slash = path.LastIndexOfAny(['/', '\\']);
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && string.Compare(path, slash + 1, "AnalyzerReleases.", 0, "AnalyzerReleases.".Length, StringComparison.OrdinalIgnoreCase) != 0;
    }
}
