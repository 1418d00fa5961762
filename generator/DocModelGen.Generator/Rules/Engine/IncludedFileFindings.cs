using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>What is reported of a file that pages include: all of them may find it, and it is said once.</summary>
internal static class IncludedFileFindings
{
    /// <param name="file">The path of the file.</param>
    /// <param name="pages">The findings of each page that includes it.</param>
    public static IEnumerable<Finding> Merge(string file, IReadOnlyList<IReadOnlyList<Finding>> pages) => pages
        .SelectMany(findings => findings.Where(finding => string.Equals(finding.File, file, StringComparison.Ordinal)).Distinct())
        .GroupBy(static finding => finding)
        .Where(same => same.Key.Descriptor != Descriptors.SuppressionOfNothing || same.Count() == pages.Count)
        .Select(static same => same.Key);
}
