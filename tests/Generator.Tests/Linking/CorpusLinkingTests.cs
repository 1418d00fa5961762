using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>The reference as published, where it is there.</summary>
public sealed class CorpusLinkingTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("graph-v1.0-2021-07", 1190, 320, 2040)]
    [InlineData("graph-v1.0-2020-05", 845, 185, 1550)]
    [InlineData("graph-stubs-2020-03", 505, 185, 675)]
    public void Every_row_and_request_line_is_accounted_for(string folder, int types, int enums, int operations)
    {
        DocPage[] pages = CorpusPages.Of(folder);
        var accounting = new Accounting();

        ApiModel model = Linker.Link(pages.ToEquatableArray(), LinkedPages.Options, selection: null, accounting, CancellationToken.None);

        foreach (IGrouping<string, ModelProblem> problems in model.Problems.GroupBy(static problem => problem.Id))
        {
            output.WriteLine($"{problems.Key}: {problems.Count()}");
        }

        output.WriteLine($"{model.Types.Count} types, {model.Enums.Count} enumerations, {model.Operations.Count} operations");
        Assert.Empty(accounting.UnaccountedRows(pages));
        Assert.Empty(accounting.UnaccountedRequestLines(pages));
        Assert.InRange(model.Types.Count, types, int.MaxValue);
        Assert.InRange(model.Enums.Count, enums, int.MaxValue);
        Assert.InRange(model.Operations.Count, operations, int.MaxValue);
    }

    [SkippableFact]
    public void The_order_of_pages_does_not_matter()
    {
        DocPage[] pages = CorpusPages.Of("graph-v1.0-2021-07");
        DocPage[] shuffled = [.. pages];
        new Random(20210701).Shuffle(shuffled);

        Assert.True(LinkedPages.Link(pages).Equals(LinkedPages.Link(shuffled)));
    }

    [SkippableFact]
    public void Removing_one_page_renames_no_type_of_another()
    {
        DocPage[] pages = CorpusPages.Of("graph-v1.0-2021-07");
        Dictionary<string, CSharpName> all = LinkedPages.Link(pages).Types.ToDictionary(static type => type.FullName, static type => type.Name);
        var random = new Random(11);
        for (int round = 0; round < 10; round++)
        {
            int removed = random.Next(pages.Length);
            foreach (TypeModel type in LinkedPages.Link(pages.Where((_, index) => index != removed)).Types)
            {
                Assert.Equal(all[type.FullName], type.Name);
            }
        }
    }

    [SkippableFact]
    public void Facts_and_names_hold_no_path_of_the_machine()
    {
        Skip.If(LinkedPages.Shared("corpus") is null, "../shared/corpus is not there.");
        string folder = System.IO.Path.GetFullPath(LinkedPages.Shared("corpus/graph-stubs-2020-03")!);
        DocPage[] pages = [.. CorpusPages.Of("graph-stubs-2020-03").Select(page => page with { Path = folder + "/" + page.Path })];
        ApiModel model = LinkedPages.Link(pages);

        Assert.DoesNotContain(folder, FactsWriter.Write(model), StringComparison.Ordinal);
        var printed = new StringBuilder();
        foreach (TypeModel type in model.Types)
        {
            printed.Append(type.Summary).AppendJoin(' ', type.Pages).AppendJoin(' ', type.Properties.Select(static property => property.Summary.ToString()));
        }

        foreach (OperationModel operation in model.Operations)
        {
            printed.Append(operation.Page).Append(operation.Summary).AppendJoin(' ', operation.Routes.Select(static route => route.Template));
        }

        Assert.DoesNotContain(folder, printed.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void All_names_of_a_namespace_differ()
    {
        ApiModel model = LinkedPages.Link(CorpusPages.Of("graph-v1.0-2021-07"));
        IEnumerable<CSharpName> names = model.Types.Select(static type => type.Name)
            .Concat(model.Enums.Select(static type => type.Name))
            .Concat(model.Enums.Select(static type => type.Name with { Identifier = type.Name.Identifier + "Json" }))
            .Concat(model.Operations.Select(static operation => operation.Name));

        Assert.DoesNotContain(names.GroupBy(static name => (name.Namespace, name.Identifier.ToUpperInvariant())), static group => group.Count() > 1);
        Assert.All(model.Types, static type => Assert.DoesNotContain(type.AllProperties.GroupBy(static property => property.Name), static group => group.Count() > 1));
        Assert.All(model.Types, static type => Assert.DoesNotContain(type.AllProperties.GroupBy(static property => property.WireName), static group => group.Count() > 1));
    }

    [SkippableFact]
    public void Three_operations_need_a_fiftieth_of_the_files()
    {
        DocPage[] pages = CorpusPages.Of("graph-v1.0-2021-07");
        Selection selection = SelectionReader.Read("docmodels.txt", Microsoft.CodeAnalysis.Text.SourceText.From("ListUserMessages\nCreateUser\nGetGroup\n"));
        ApiModel all = LinkedPages.Link(pages);
        ApiModel model = LinkedPages.Link(pages, selection);

        Assert.Equal(3, model.Operations.Count);
        int files = model.Types.Count + model.Enums.Count + model.Operations.Count;
        output.WriteLine($"{files} files of {all.Types.Count + all.Enums.Count + all.Operations.Count}");
        Assert.InRange(files, 4, (all.Types.Count + all.Enums.Count + all.Operations.Count) / 50);
    }
}
