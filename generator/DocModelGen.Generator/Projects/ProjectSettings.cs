using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DocModelGen.Generator.Projects;

/// <summary>What the project's properties and facts mean for us.</summary>
internal sealed record ProjectSettings
{
    private const string NamespaceOption = "DocModelNamespace";
    private const string OutputOption = "DocModelOutput";
    private const string RulesOption = "DocModelRules";
    private const string PagesOption = "DocModelPages";

    public required GeneratorOptions Options { get; init; }

    public required TargetFacts Target { get; init; }

    public required DocModelRules Rules { get; init; }

    /// <summary>The pages are the project's own: what every operation needs is asked of them.</summary>
    public required bool ArePagesOwn { get; init; }

    /// <summary>The project's C# version where generated code cannot compile in it; else null.</summary>
    public required string? UnusableLanguageVersion { get; init; }

    /// <summary>Properties that were not understood.</summary>
    public required EquatableArray<OptionProblem> Problems { get; init; }

    public static ProjectSettings Of(AnalyzerConfigOptions properties, Consumer consumer)
    {
        string fallback = DefaultNamespace(properties, consumer.AssemblyName);
        string? asked = Property(properties, NamespaceOption);
        bool isValid = asked is null || IsNamespace(asked);
        string space = isValid && asked is not null ? asked : fallback;
        DocModelOutput? output = Output(properties);
        List<OptionProblem> problems = [];
        if (!isValid)
        {
            problems.Add(new OptionProblem(NamespaceOption, asked!, "a C# namespace", space));
        }

        if (output is null)
        {
            problems.Add(new OptionProblem(OutputOption, Property(properties, OutputOption)!, "'models', 'documentation' or 'all'", "models"));
        }

        DocModelRules? rules = ReadRules(properties);
        if (rules is null)
        {
            problems.Add(new OptionProblem(RulesOption, Property(properties, RulesOption)!, "'selected', 'all', 'drift' or 'none'", "selected"));
        }

        string pages = Property(properties, PagesOption)?.ToLowerInvariant() ?? "others";
        if (pages is not ("others" or "own"))
        {
            problems.Add(new OptionProblem(PagesOption, Property(properties, PagesOption)!, "'own' or 'others'", "others"));
        }

        return new ProjectSettings
        {
            ArePagesOwn = pages == "own",
            Rules = rules ?? DocModelRules.Selected,
            Options = new GeneratorOptions
            {
                RootNamespace = space,
                ContextName = space.Substring(space.LastIndexOf('.') + 1) + "JsonContext",
                Output = output ?? DocModelOutput.Models,
                DocumentationNamespace = space == fallback ? fallback.Substring(0, Math.Max(0, fallback.LastIndexOf('.'))) : space,
                ProjectFolder = (Property(properties, "ProjectDir") ?? "").Replace('\\', '/').TrimEnd('/'),
            },
            Target = new TargetFacts
            {
                HasFileScopedNamespaces = consumer.LanguageVersion >= LanguageVersion.CSharp10,
                HasDateOnly = consumer.HasDateOnly,
                NeedsIsExternalInit = !consumer.HasIsExternalInit && !HasOtherPolyfills(properties),
            },
            UnusableLanguageVersion = consumer.LanguageVersion < LanguageVersion.CSharp9 ? consumer.LanguageVersion.ToDisplayString() : null,
            Problems = problems.ToEquatableArray(),
        };
    }

    /// <summary>Whether types are generated from the pages. A project of tests has them from another one, where the pages are judged too.</summary>
    public static bool HasModels(AnalyzerConfigOptions properties) => Output(properties) is not DocModelOutput.Documentation;

    /// <summary>Which pages the project wants judged.</summary>
    public static DocModelRules RulesOf(AnalyzerConfigOptions properties) => ReadRules(properties) ?? DocModelRules.Selected;

    /// <summary>One that the compiler also takes with the names of types behind it.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(SyntaxFacts.IsValidIdentifier) && MetadataLimits.IsRootNamespace(text);

    /// <summary>A project may be called anything: what is no identifier in its name is made one.</summary>
    private static string DefaultNamespace(AnalyzerConfigOptions properties, string? assemblyName)
    {
        string? root = Property(properties, "RootNamespace") ?? assemblyName;
        string[] parts = root?.Split(['.'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return MetadataLimits.CutRootNamespace(string.Join(".", parts.Select(static part => Identifier.Encode(part).TrimStart('@')).Append("ApiModels")));
    }

    /// <summary>Null where the property has none of the values.</summary>
    private static DocModelOutput? Output(AnalyzerConfigOptions properties) => Property(properties, OutputOption)?.ToLowerInvariant() switch
    {
        null or "models" => DocModelOutput.Models,
        "documentation" => DocModelOutput.Documentation,
        "all" => DocModelOutput.All,
        _ => null,
    };

    /// <summary>Null where the property has none of the values.</summary>
    private static DocModelRules? ReadRules(AnalyzerConfigOptions properties) => Property(properties, RulesOption)?.ToLowerInvariant() switch
    {
        null or "selected" => DocModelRules.Selected,
        "all" => DocModelRules.All,
        "drift" => DocModelRules.Drift,
        "none" => DocModelRules.None,
        _ => null,
    };

    /// <summary>Generators do not see each other's output, and the type may exist once only: PolySharp's properties give it away.</summary>
    private static bool HasOtherPolyfills(AnalyzerConfigOptions properties) =>
        properties.TryGetValue("build_property.PolySharpUsePublicAccessibilityForGeneratedTypes", out _)
        || properties.TryGetValue("build_property.MeziantouPolyfill_IncludedPolyfills", out _);

    private static string? Property(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}

/// <summary>An option whose value was not understood, and what is used instead.</summary>
internal sealed record OptionProblem(string Option, string Value, string Expected, string Used);
