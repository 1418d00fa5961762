using System;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

/// <summary>Real references, against the counts of the format survey.</summary>
public sealed class CorpusTests
{
    [SkippableFact]
    public void The_reference_of_2021_is_read_as_the_survey_counts_it()
    {
        ParsedPage[] pages = Parse("graph-v1.0-2021-07");
        PropertyRow[] rows = Rows(pages);

        Assert.Equal(3341, pages.Length);
        AssertNoFault(pages);

        // The survey counts a continued line and a repeated row as rows, and not the 24 rows whose type column is called otherwise.
        Assert.InRange(rows.Length, 12_666 - 10, 12_666 + 24);
        Assert.InRange(rows.Count(static row => row.Type.Kind == TypeCellKind.Unknown), 0, rows.Length / 1000);

        // One page of `X values` has another table in the survey's count.
        MemberTable[] enums = [.. pages.SelectMany(static page => page.Page.MemberTables).Where(static table => table.EnumName is not null)];
        Assert.InRange(enums.Length, 325 - 3, 325 + 3);
        Assert.InRange(enums.Sum(static table => table.Rows.Count), 2_615 - 30, 2_615 + 30);

        // The survey leaves out the four pages without an HTTP request heading.
        Assert.InRange(pages.Sum(static page => page.Page.RequestLines.Count), 3_737, 3_737 + 20);
        Assert.InRange(rows.Count(static row => row.Members.Count > 0), 967, 967 + 90);
        Assert.Equal(170, rows.Count(static row => row.Range is not null));
        Assert.InRange(rows.Count(static row => row.InheritedFrom is not null), 2_590 - 5, 2_590 + 5);
        Assert.Equal(2102, pages.Count(static page => page.Page.Kind == PageKind.Operation));
        Assert.Equal(3283, pages.Count(static page => page.Page.Namespace is not null));
        Assert.InRange(pages.SelectMany(static page => page.Page.ResourceBlocks).Count(static block => block.ODataType is not null), 1_020, 1_030);
    }

    [SkippableFact]
    public void Type_cells_fall_into_the_survey_s_categories()
    {
        PropertyRow[] rows = Rows(Parse("graph-v1.0-2021-07"));

        // Canonical, in another case, aliases and Edm names; `Json` and `Object` count as untyped here.
        Assert.InRange(rows.Count(static row => row.Type.Kind == TypeCellKind.Primitive), 9_530, 9_640);
        Assert.InRange(rows.Count(static row => row.Type.Target is not null), 2_740, 2_790);
        Assert.InRange(rows.Count(static row => row.Type is { Kind: TypeCellKind.Named, Target: null }), 231, 280);

        // `String (enum)`, whose description lists the values.
        Assert.Equal(1, rows.Count(static row => row.Type.Kind == TypeCellKind.Enumeration));
        Assert.InRange(rows.Count(static row => row.Type.IsCollection), 1_361 - 5, 1_361 + 5);
    }

    [SkippableFact]
    public void The_stubs_have_enumerations_with_their_members_inline()
    {
        ParsedPage[] pages = Parse("graph-stubs-2020-03");
        PropertyRow[] rows = Rows(pages);
        PropertyRow[] enumerations = [.. rows.Where(static row => row.Type.Kind == TypeCellKind.Enumeration)];

        AssertNoFault(pages);
        Assert.InRange(rows.Count(static row => row.Type.Kind == TypeCellKind.Unknown), 0, rows.Length / 200);
        Assert.InRange(enumerations.Count(static row => row.Members.Count > 0), enumerations.Length * 95 / 100, enumerations.Length);
        Assert.All(pages.SelectMany(static page => page.Page.Permissions), static row => Assert.Empty(row.Names));
        Assert.DoesNotContain(pages.SelectMany(static page => page.Problems), static problem => problem.Id == "DMG0009");
    }

    [SkippableFact]
    public void The_reference_of_2020_is_read_without_a_fault()
    {
        ParsedPage[] pages = Parse("graph-v1.0-2020-05");
        PropertyRow[] rows = Rows(pages);

        AssertNoFault(pages);
        Assert.InRange(rows.Length, 10_000, 10_500);
        Assert.InRange(rows.Count(static row => row.Type.Kind == TypeCellKind.Unknown), 0, rows.Length / 1000);
    }

    private static ParsedPage[] Parse(string name)
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "corpus", name);
        Skip.IfNot(Directory.Exists(folder), "../shared/corpus is not here");
        return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).OrderBy(static path => path, StringComparer.Ordinal).Select(static path => Pages.Parse(File.ReadAllText(path), path))];
    }

    private static PropertyRow[] Rows(ParsedPage[] pages) =>
        [.. pages.SelectMany(static page => page.Page.PropertyTables).SelectMany(static table => table.Rows)];

    private static void AssertNoFault(ParsedPage[] pages) =>
        Assert.DoesNotContain(pages.SelectMany(static page => page.Problems), static problem => problem.Id is "DMG0001" or "DMG0017");
}
