namespace DocModelGen.Generator.Model;

/// <summary>What the user set.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>The namespace that generated types go to: <c>DocModelNamespace</c>, else <c>$(RootNamespace).ApiModels</c>.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>The name of the JSON context, from the last part of the namespace: <c>ApiModelsJsonContext</c>.</summary>
    public required string ContextName { get; init; }
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
