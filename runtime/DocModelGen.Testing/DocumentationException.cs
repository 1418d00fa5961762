using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Testing;

/// <summary>
/// A request and its page disagree. The message lists every point, with page and line. It comes through an <see cref="ApiClient"/> as it is, and is no
/// <see cref="ApiException"/>.
/// </summary>
public sealed class DocumentationException : Exception, IAssertionException
{
    /// <summary>Makes an exception without findings.</summary>
    public DocumentationException()
    {
    }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What is wrong.</param>
    public DocumentationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it follows from.</param>
    public DocumentationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal DocumentationException(string what, IReadOnlyList<DocumentationFinding> findings)
        : base($"{what}:\n{string.Join("\n", findings.Select(static finding => "  " + finding))}") => Findings = findings;

    /// <summary>All that disagrees.</summary>
    public IReadOnlyList<DocumentationFinding> Findings { get; } = [];

    internal static void ThrowIfAny(string what, IEnumerable<DocumentationFinding> findings)
    {
        DocumentationFinding[] all = [.. findings];
        if (all.Length > 0)
        {
            throw new DocumentationException(what, all);
        }
    }
}
