using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Tool.Tests.References;

/// <summary>The pages of an operation are those that it is generated of.</summary>
public sealed class ClosureTests
{
    /// <summary><c>DOCMODELGEN_CLOSURES=200</c> is the long run.</summary>
    private static readonly int s_count = int.Parse(Environment.GetEnvironmentVariable("DOCMODELGEN_CLOSURES") ?? "12", CultureInfo.InvariantCulture);

    private static readonly TargetFacts s_target = new() { HasFileScopedNamespaces = true, HasDateOnly = true, NeedsIsExternalInit = false };

    /// <summary>From its pages alone the same is generated as the selection gives from the whole reference, and without any one of them it is not.</summary>
    [SkippableFact]
    public void Of_the_pages_alone_the_same_is_generated_and_each_is_needed()
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "corpus", "graph-v1.0-2021-07");
        Skip.IfNot(Directory.Exists(folder), "The shared corpus is not here.");
        FolderTree tree = FolderTree.Open(SourceSpec.Of(folder, path: null, reference: null));
        Reference whole = Reference.Of(new SourcePages(tree, Quiet.Instance).ReadAll(), wanted: null, Quiet.Instance);
        ReferenceIndex index = IndexBuilder.Make(whole, "test");
        IndexEntry[] operations = [.. index.Asked().Where(static entry => entry.Kind == EntryKind.Operation)];

        var random = new Random(25);
        var problems = new List<string>();
        for (int i = 0; i < s_count; i++)
        {
            IndexEntry operation = operations[random.Next(operations.Length)];
            Closure.Result needed = Closure.Of(tree, index, [operation], Quiet.Instance);
            Dictionary<string, string> expected = Print(Selected(whole.Model, operation.Wanted));
            if (Difference(expected, Print(Linked(needed.Files, operation))) is { } difference)
            {
                problems.Add($"{operation.Name}: {difference}");
            }

            foreach (string page in needed.Files.Keys)
            {
                Dictionary<string, byte[]> fewer = needed.Files.Where(file => file.Key != page).ToDictionary();
                if (fewer.Count > 0 && Difference(expected, Print(Linked(fewer, operation))) is null)
                {
                    problems.Add($"{operation.Name} does not need {page}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static ApiModel Selected(ApiModel model, string name)
    {
        Selection selection = SelectionReader.Read("docmodels.txt", SourceText.From(name));
        return SelectionFilter.Apply(model, selection, new Renames(selection));
    }

    private static ApiModel Linked(IReadOnlyDictionary<string, byte[]> files, IndexEntry operation) =>
        Reference.Of(files, [operation.Wanted], Quiet.Instance).Model;

    private static Dictionary<string, string> Print(ApiModel model) => WholeModel.Print(model, Reference.Options, s_target);

    /// <summary>The first file and line in which the two differ; null where there is none.</summary>
    private static string? Difference(Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        foreach (string file in expected.Keys.Concat(actual.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string[] left = expected.GetValueOrDefault(file)?.Split('\n') ?? ["no file"];
            string[] right = actual.GetValueOrDefault(file)?.Split('\n') ?? ["no file"];
            for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                string was = left.ElementAtOrDefault(i) ?? "no line";
                string now = right.ElementAtOrDefault(i) ?? "no line";
                if (was != now)
                {
                    return $"{file}:{i + 1}: expected '{was.Trim()}', found '{now.Trim()}'";
                }
            }
        }

        return null;
    }
}
