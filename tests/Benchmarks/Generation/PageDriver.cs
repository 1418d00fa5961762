using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>The compiler's side of the generator: pages, one C# file, and the driver that keeps results between edits.</summary>
internal sealed class PageDriver
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private readonly Dictionary<string, AdditionalText> _texts;
    private HashSet<SourceText> _printed = [];

    public PageDriver(IReadOnlyList<Page> pages, bool trackSteps)
    {
        _texts = pages.ToDictionary(static page => page.Path, static AdditionalText (page) => new PageText(page), StringComparer.Ordinal);
        MetadataReference[] references =
        [
            MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(ApiObject).Assembly.Location),
        ];
        _compilation = CSharpCompilation.Create("Contoso", [CSharpSyntaxTree.ParseText("class C;")], references);
        _driver = CSharpGeneratorDriver.Create(
            [new DocModelSourceGenerator().AsSourceGenerator()],
            _texts.Values,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
    }

    /// <summary>The consumer's own C#, without what is generated.</summary>
    public Compilation Compilation => _compilation;

    public IEnumerable<AdditionalText> Texts => _texts.Values;

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    public void EditCSharp(string code) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code));

    public void AddPage(Page page) => _driver = _driver.AddAdditionalTexts([_texts[page.Path] = new PageText(page)]);

    public void EditPage(string path, Func<string, string> edit)
    {
        AdditionalText before = _texts[path];
        string text = before.GetText()!.ToString();
        string changed = edit(text);
        if (text == changed)
        {
            throw new InvalidOperationException($"{path} has nothing to edit.");
        }

        AdditionalText after = new PageText(new Page(path, changed));
        _driver = _driver.ReplaceAdditionalText(before, after);
        _texts[path] = after;
    }

    /// <summary>By step of ours or output: how many results the last run made anew.</summary>
    public ImmutableSortedDictionary<string, int> CountNewResults()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        return result.TrackedSteps.Concat(result.TrackedOutputSteps)
            .Select(static step => KeyValuePair.Create(step.Key, step.Value.SelectMany(static run => run.Outputs).Count(IsNew)))
            .Where(static pair => pair.Value > 0)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Files printed anew since the last call: the driver keeps the very text of those that were not.</summary>
    public int CountNewFiles()
    {
        HashSet<SourceText> before = _printed;
        _printed = [.. _driver.GetRunResult().Results[0].GeneratedSources.Select(static source => source.SourceText)];
        return _printed.Count(text => !before.Contains(text));
    }

    private static bool IsNew((object Value, IncrementalStepRunReason Reason) output) =>
        output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
}
