using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Pipeline;

/// <summary>What linking found, page by page.</summary>
/// <param name="Problems">Of all pages.</param>
/// <param name="Faults">Pages that had to be left out.</param>
/// <param name="Judged">The pages that something is said about; null for all.</param>
internal sealed record ProblemIndex(EquatableArray<ModelProblem> Problems, EquatableArray<FaultyPage> Faults, EquatableArray<string>? Judged)
{
    private ILookup<string, ModelProblem>? _byPath;
    private HashSet<string>? _judged;

    public static ProblemIndex Of(LinkResult linked) => new(linked.Model.Problems, linked.Faults, linked.Judged);

    public IEnumerable<ModelProblem> this[string path] =>
        (_byPath ??= Problems.ToLookup(static problem => problem.Path))[path];

    public bool IsJudged(string path) => Judged is not { } judged || (_judged ??= new HashSet<string>(judged, StringComparer.Ordinal)).Contains(path);

    // The indexes are no part of the value.
    public bool Equals(ProblemIndex? other) => other is not null && Problems == other.Problems && Faults == other.Faults && Judged == other.Judged;

    public override int GetHashCode() => Problems.GetHashCode();
}

/// <summary>What is reported of files that pages include, once however many pages that are.</summary>
internal sealed record IncludedFindings(EquatableArray<Finding> Findings)
{
    public static IncludedFindings Of(EquatableArray<PageFindings> pages) =>
        new(pages.SelectMany(static page => page.Findings).Where(static finding => finding.File is not null).Distinct().ToEquatableArray());
}

/// <summary>What is reported of one page, and of files that it includes.</summary>
internal sealed record PageFindings(string Path, EquatableArray<Finding> Findings)
{
    /// <summary>None of pages that are not judged.</summary>
    public static PageFindings Of(PageFile file, ProblemIndex problems)
    {
        string path = file.Page.Page.Path;
        if (!problems.IsJudged(path))
        {
            return new PageFindings(file.Path, []);
        }

        IEnumerable<Finding> faults = problems.Faults
            .Where(fault => fault.Path == path)
            .Select(fault => new Finding(Descriptors.PageUnreadable, default, new EquatableArray<string>([FileName(path), fault.Fault])));
        return new PageFindings(file.Path, ReadingFindings.ForGenerator(file.Page, problems[path]).Concat(faults).ToEquatableArray());
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
