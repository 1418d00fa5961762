using System;
using System.Globalization;
using System.IO;
using DocModelGen.Corpus.Cutting;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Corpus.Running;

namespace DocModelGen.Corpus;

/// <summary>Holds the product against folders of pages: generator, analyzers and compiler in one process.</summary>
internal static class Program
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static int Main(string[] arguments)
    {
        // Messages and numbers must not depend on whose machine this is.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        if (!CorpusOptions.TryParse(arguments, out CorpusOptions? options, out string? error))
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine(CorpusOptions.Usage);
            return Misused;
        }

        try
        {
            if (options.Cut is var (seed, count))
            {
                return CutRun.Run(options.Folders, seed, count, Console.Out) > 0 ? Failed : 0;
            }

            CorpusReport report = CorpusRun.Run(options, new Progress());
            Summary.Write(report, Console.Out);
            return report.Exceptions > 0 || report.CompileErrors > 0 ? Failed : 0;
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return Misused;
        }
    }
}
