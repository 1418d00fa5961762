using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Generator.Tests.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>What a consumer's assembly grows by.</summary>
public sealed class SizeTests
{
    private const string Program = """internal static class Program { private static void Main() => System.Console.WriteLine("Hello"); }""";

    /// <summary>The types that come along are 4 with 31 properties, 10 with 50, 8 with 48, and 6 with 71: a property takes about 0.35 kB.</summary>
    [SkippableTheory]
    [InlineData("CreateAndroidStoreApp", "GetAndroidStoreApp", "UpdateAndroidStoreApp")]
    [InlineData("CreateTeam", "GetTeam", "UpdateTeam")]
    [InlineData("ListUserMessages", "GetMessage", "SendUserMail")]
    [InlineData("ListGroups", "GetGroup", "UpdateGroup")]
    public void Three_operations_selected_from_a_whole_reference_add_less_than_50_kB(string first, string second, string third)
    {
        string[] names = [first, second, third];
        Selection selection = SelectionReader.Read("docmodels.txt", SourceText.From(string.Join('\n', names)));
        ApiModel model = LinkedPages.Link(CorpusPages.Of("graph-v1.0-2021-07"), selection);
        Assert.Equal(names.Order(StringComparer.Ordinal), model.Operations.Select(static operation => operation.Name.Identifier).Order(StringComparer.Ordinal));

        long added = SizeOf([Program, .. Emission.Emit(model).Values]) - SizeOf([Program]);
        Assert.True(added < 50_000, $"{added} bytes for {model.Types.Count} types with {model.Types.Sum(static type => type.Properties.Count)} properties.");
    }

    private static long SizeOf(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = GeneratedCompilation.Create(sources)
            .WithOptions(GeneratedCompilation.Options.WithOutputKind(OutputKind.ConsoleApplication).WithOptimizationLevel(OptimizationLevel.Release));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.Length;
    }
}
