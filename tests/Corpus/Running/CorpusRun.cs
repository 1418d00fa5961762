using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DocModelGen.Corpus.Accounts;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Corpus.RoundTrip;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Corpus.Running;

/// <summary>One run: pages in, figures out.</summary>
internal static class CorpusRun
{
    public static CorpusReport Run(CorpusOptions options, Progress progress)
    {
        var report = new CorpusReport();
        IReadOnlyList<PageFile> pages = PageFile.Find(options.Folders);
        report.Pages = pages.Count;

        progress.Say($"reading {pages.Count} pages with Markdig alone");
        TableCount count = MarkdigReading.Read(pages, report);

        progress.Say("generating");
        CompilerRun compiler = CompilerRun.Generate(AdditionalFiles(options, pages), options.Contract is not null, report);

        if (options.Analyze)
        {
            progress.Say("analyzing");
            compiler.Analyze(report);
        }

        progress.Say("accounting");
        ImmutableArray<ParsedPage> parsed = [.. PageSources.Find(pages, CancellationToken.None).Pages.Select(static page => PageCache.GetOrParse(page, CancellationToken.None))];
        var accounting = new Accounting();
        ApiModel model = Linker.Link(parsed.Select(static page => page.Page).ToEquatableArray(), Options.Generator, selection: null, accounting, CancellationToken.None);
        ModelCount.Add(model, report);
        RowAccount.Add(parsed, model, count, accounting, report);

        if (options.Compile)
        {
            progress.Say("compiling");
            using Stream? assembly = compiler.Compile(report);
            if (assembly is not null)
            {
                progress.Say("reading and writing the examples");
                using var code = new GeneratedCode(assembly);
                ExampleRun.Run(code, pages, new PageSet(parsed, Options.Generator), report);
                if (options.Contract is not null)
                {
                    progress.Say("making the documented requests");
                    ContractRun.Run(code, report);
                }
            }
        }

        WriteFiles(options, report, compiler, model);
        return report;
    }

    private static ImmutableArray<AdditionalText> AdditionalFiles(CorpusOptions options, IReadOnlyList<PageFile> pages)
    {
        ImmutableArray<AdditionalText>.Builder files = ImmutableArray.CreateBuilder<AdditionalText>();
        files.AddRange(pages);
        if (options.Baseline is { } baseline)
        {
            // The name is what tells the baseline from other files.
            files.Add(new PageFile(baseline, "docmodels.baseline.txt"));
        }

        if (options.Witness is { } witness)
        {
            files.Add(new PageFile(witness, "docmodels.witness.corpus.txt"));
        }

        if (options.Selection is { } selection)
        {
            files.Add(new PageFile(selection, "docmodels.txt"));
        }

        return files.ToImmutable();
    }

    private static void WriteFiles(CorpusOptions options, CorpusReport report, CompilerRun compiler, ApiModel model)
    {
        if (options.Report is { } reportFile)
        {
            ReportFile.Write(report, reportFile);
        }

        if (options.Facts is { } facts)
        {
            File.WriteAllText(facts, FactsWriter.Write(model));
        }

        if (options.Diagnostics is { } diagnostics)
        {
            DiagnosticLine.WriteAll(compiler.Diagnostics, diagnostics);
        }

        if (options.Contract is { } contract)
        {
            File.WriteAllLines(contract, report.ContractFailedList);
        }

        if (options.Emit is { } folder)
        {
            foreach ((string name, string text) in compiler.GeneratedFiles())
            {
                string file = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
    }
}
