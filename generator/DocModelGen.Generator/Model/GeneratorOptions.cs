using System;

namespace DocModelGen.Generator.Model;

/// <summary>What the user set.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>The namespace that generated types go to: <c>DocModelNamespace</c>, else <c>$(RootNamespace).ApiModels</c>.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>The name of the JSON context, from the last part of the namespace: <c>ApiModelsJsonContext</c>.</summary>
    public required string ContextName { get; init; }

    public DocModelOutput Output { get; init; } = DocModelOutput.Models;

    /// <summary>The namespace of what tests get to know of the pages: that of the project's own code.</summary>
    public string DocumentationNamespace { get; init; } = "";

    /// <summary>The project's folder, with <c>/</c>: what printed paths of pages are relative to. Never printed itself.</summary>
    public string ProjectFolder { get; init; } = "";
}

/// <summary>What the pages become (<c>DocModelOutput</c>).</summary>
[Flags]
internal enum DocModelOutput
{
    /// <summary>Records, enums, requests.</summary>
    Models = 1,

    /// <summary>A description of the documented operations and examples, which tests hold requests against.</summary>
    Documentation = 2,
    All = Models | Documentation,
}

/// <summary>Which pages are judged (<c>DocModelRules</c>).</summary>
internal enum DocModelRules
{
    /// <summary>Those of what <c>docmodels.txt</c> asks for; without the file all.</summary>
    Selected,
    All,

    /// <summary>None against itself or others; all against what was accepted.</summary>
    Drift,
    None,
}

/// <summary>The few facts of the compilation that change what is printed.</summary>
internal sealed record TargetFacts
{
    /// <summary>C# 10 or later.</summary>
    public required bool HasFileScopedNamespaces { get; init; }

    /// <summary><c>System.DateOnly</c> and <c>System.TimeOnly</c> exist.</summary>
    public required bool HasDateOnly { get; init; }

    /// <summary><c>System.Runtime.CompilerServices.IsExternalInit</c> is missing and must be printed too.</summary>
    public required bool NeedsIsExternalInit { get; init; }
}
