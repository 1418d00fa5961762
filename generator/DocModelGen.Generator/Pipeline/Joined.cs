using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Pipeline;

/// <summary>
/// Two values that a step takes, as one object. The driver is generic over what goes from step to step, and the runtime compiles all of it once
/// for references but again for each shape of struct, a hundred methods each time: that was a quarter of what a page added to a cold build. So
/// what goes from step to step is a reference, and not more than two of them come together.
/// </summary>
internal sealed record Joined<TLeft, TRight>(TLeft Left, TRight Right)
    where TLeft : class?
    where TRight : class?;

/// <summary>Values as one object.</summary>
internal sealed record Listed<T>(EquatableArray<T> Items)
    where T : class, System.IEquatable<T>;

internal static class Joining
{
    public static IncrementalValueProvider<Joined<TLeft, TRight>> Join<TLeft, TRight>(
        this IncrementalValueProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class?
        where TRight : class? =>
        left.Combine(right).Select(static (pair, _) => new Joined<TLeft, TRight>(pair.Left, pair.Right));

    public static IncrementalValuesProvider<Joined<TLeft, TRight>> Join<TLeft, TRight>(
        this IncrementalValuesProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class?
        where TRight : class? =>
        left.Combine(right).Select(static (pair, _) => new Joined<TLeft, TRight>(pair.Left, pair.Right));

    /// <summary>All of them as one object.</summary>
    public static IncrementalValueProvider<Listed<T>> List<T>(this IncrementalValuesProvider<T> values)
        where T : class, System.IEquatable<T> =>
        values.Collect().Select(static (items, _) => new Listed<T>(items.ToEquatableArray()));
}
