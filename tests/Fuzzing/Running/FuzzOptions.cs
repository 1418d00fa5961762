using System;
using System.Globalization;

namespace DocModelGen.Fuzzing.Running;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = "--pages N [--seed N] [--compile PERCENT] [--corpus FOLDER | --built-in] [--findings FOLDER] | --costs [--only TEXT] | --json N [SEED] | --doublings [TEXT]";

    /// <summary>How many mutated pages to try.</summary>
    public int Pages { get; private init; } = 10_000;

    public int Seed { get; private init; } = 1;

    /// <summary>How many of a hundred batches are generated and compiled too; the others are read, linked and judged.</summary>
    public int CompilePercent { get; private init; } = 100;

    public string? Corpus { get; private init; }

    /// <summary>Mutates pages of ours alone, also where real ones are there.</summary>
    public bool OnlyBuiltIn { get; private init; }

    /// <summary>Measures the pages that cost most instead.</summary>
    public bool Costs { get; private init; }

    /// <summary>What the names of the costly pages must have in them.</summary>
    public string CostFilter { get; private init; } = "";

    /// <summary>Doubles each construct whose name has this in it instead; null for no doublings.</summary>
    public string? Doublings { get; private init; }

    /// <summary>Where the smallest pages that show each fault are written.</summary>
    public string? Findings { get; private init; }

    /// <exception cref="ArgumentException">An option is unknown, or its value is missing or no number.</exception>
    public static FuzzOptions Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            string Value() => ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{name} needs a value.");
            int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new ArgumentException($"{name} needs a number.");
            options = name switch
            {
                "--pages" => options with { Pages = Number() },
                "--seed" => options with { Seed = Number() },
                "--compile" => options with { CompilePercent = Number() },
                "--corpus" => options with { Corpus = Value() },
                "--built-in" => options with { OnlyBuiltIn = true },
                "--doublings" => options with { Doublings = i + 1 < arguments.Length && !arguments[i + 1].StartsWith('-') ? Value() : "" },
                "--costs" => options with { Costs = true },
                "--only" => options with { CostFilter = Value() },
                "--findings" => options with { Findings = Value() },
                _ => throw new ArgumentException($"{name} is no option."),
            };
        }

        return options;
    }
}
