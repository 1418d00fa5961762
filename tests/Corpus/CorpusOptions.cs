using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using DocModelGen.Corpus.Running;

namespace DocModelGen.Corpus;

/// <summary>The command line.</summary>
internal sealed record CorpusOptions
{
    public const string Usage =
        """
        usage: dotnet run -c Release --project tests/Corpus -- FOLDER... [options]
          --report FILE        figures and offenders as JSON
          --facts FILE         the model in the baseline format
          --baseline FILE      analyse against these accepted facts
          --witness FILE       hold the pages against what a service is
          --selection FILE     take only what this docmodels.txt selects
          --diagnostics FILE   a line each: id, severity, path, line, column, message
          --emit DIR           the generated files
          --contract FILE      a line each: documented requests that do not come out of the generated code, and why
          --no-analyze         without the analyzers
          --no-compile         stop behind generator and analyzers
          --cut SEED:COUNT     take a piece from each of so many pages, and say what is lost in silence
        """;

    public required IReadOnlyList<string> Folders { get; init; }

    public string? Report { get; init; }

    public string? Facts { get; init; }

    public string? Baseline { get; init; }

    public string? Witness { get; init; }

    public string? Selection { get; init; }

    public string? Diagnostics { get; init; }

    public string? Emit { get; init; }

    public string? Contract { get; init; }

    public bool Analyze { get; init; } = true;

    public bool Compile { get; init; } = true;

    /// <summary>The seed and the number of pages that lose a piece; null for the usual run.</summary>
    public (int Seed, int Count)? Cut { get; init; }

    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out CorpusOptions? options, [NotNullWhen(false)] out string? error)
    {
        var folders = new List<string>();
        var parsed = new CorpusOptions { Folders = folders };
        options = null;
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (argument == "--no-compile")
            {
                parsed = parsed with { Compile = false };
            }
            else if (argument == "--no-analyze")
            {
                parsed = parsed with { Analyze = false };
            }
            else if (!argument.StartsWith('-'))
            {
                folders.Add(argument);
            }
            else if (i + 1 == arguments.Length)
            {
                error = $"{argument} needs a value";
                return false;
            }
            else if (parsed.With(argument, arguments[++i]) is { } more)
            {
                parsed = more;
            }
            else
            {
                error = $"there is no option {argument} {arguments[i]}";
                return false;
            }
        }

        error = parsed.Witness is { } witness && !File.Exists(witness) ? $"there is no file {witness}"
            : folders.Count == 0 ? "no folder is given" : folders.ConvertAll(FaultOf).Find(static fault => fault is not null);
        options = error is null ? parsed : null;
        return error is null;
    }

    private static string? FaultOf(string folder) =>
        !Directory.Exists(folder) ? $"there is no folder {folder}"
        : !PageFile.Find([folder]).Any() ? $"there is no page (*.md) in {folder} or below it"
        : null;

    private CorpusOptions? With(string name, string value) => name switch
    {
        "--report" => this with { Report = value },
        "--facts" => this with { Facts = value },
        "--baseline" => this with { Baseline = value },
        "--witness" => this with { Witness = value },
        "--selection" => this with { Selection = value },
        "--diagnostics" => this with { Diagnostics = value },
        "--cut" when value.Split(':') is [var seed, var count] && int.TryParse(seed, out int number) && int.TryParse(count, out int pages) => this with { Cut = (number, pages) },
        "--contract" => this with { Contract = value },
        "--emit" => this with { Emit = value },
        _ => null,
    };
}
