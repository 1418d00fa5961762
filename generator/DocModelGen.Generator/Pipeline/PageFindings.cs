using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Pipeline;

/// <summary>What linking found, page by page.</summary>
internal sealed record ProblemIndex(EquatableArray<ModelProblem> Problems, EquatableArray<FaultyPage> Faults)
{
    private ILookup<string, ModelProblem>? _byPath;

    public static ProblemIndex Of(LinkResult linked) => new(linked.Model.Problems, linked.Faults);

    public IEnumerable<ModelProblem> this[string path] =>
        (_byPath ??= Problems.ToLookup(static problem => problem.Path))[path];

    // The lookup is no part of the value.
    public bool Equals(ProblemIndex? other) => other is not null && Problems == other.Problems && Faults == other.Faults;

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
    public static PageFindings Of(PageFile file, ProblemIndex problems)
    {
        string path = file.Page.Page.Path;
        IEnumerable<Finding> faults = problems.Faults
            .Where(fault => fault.Path == path)
            .Select(fault => new Finding(Descriptors.PageUnreadable, default, new EquatableArray<string>([FileName(path), fault.Fault])));
        return new PageFindings(file.Path, ReadingFindings.ForGenerator(file.Page, problems[path]).Concat(faults).ToEquatableArray());
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
