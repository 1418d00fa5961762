using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>What linking says of a project's pages.</summary>
internal static class Linked
{
    public static IEnumerable<ModelProblem> Problems(PageProject project) => Linker.Link(
        project.Files.Values.Select(static file => PageParser.Parse(file.Path, file.GetText(), CancellationToken.None).Page).ToEquatableArray(),
        Models.Options,
        selection: null,
        CancellationToken.None).Problems;
}
