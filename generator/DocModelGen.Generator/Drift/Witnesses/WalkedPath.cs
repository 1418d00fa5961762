using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>How far a path of the pages leads through a service's metadata.</summary>
internal abstract record WalkedPath
{
    /// <summary>The metadata says nothing of it, or goes on in a way that it does not describe.</summary>
    public sealed record Unknown : WalkedPath;

    /// <summary>It leads to something that the service does not have.</summary>
    /// <param name="Reason">What is missing, for the message.</param>
    public sealed record Missing(string Reason) : WalkedPath;

    /// <summary>The service describes it by its whole path.</summary>
    public sealed record Described(TemplateFact Fact) : WalkedPath;

    /// <summary>It leads to an object, a collection or a value.</summary>
    public sealed record Resource(TypeText Type) : WalkedPath;

    /// <summary>It ends in an action or a function.</summary>
    /// <param name="Operation">The overload that its arguments fit best.</param>
    /// <param name="Arguments">What the page has in parentheses; null where that cannot be told.</param>
    public sealed record Call(BoundOperation Operation, System.Collections.Generic.IReadOnlyList<string>? Arguments) : WalkedPath;
}
