using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using DocModelGen.Generator.Drift.Changes;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>A change, or something that a rule found.</summary>
internal sealed record Entry
{
    private const int IdLength = 12;

    public required DiagnosticDescriptor Rule { get; init; }

    /// <summary>Of the rule's message; text of pages, not yet fit for any output.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public required Effect Effect { get; init; }

    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>Whatever was promised.</summary>
    public DriftPromise Breaks { get; init; }

    public required EntryPlace? Old { get; init; }

    public required EntryPlace? New { get; init; }

    /// <summary>What a witness says; null for what has nothing to do with one.</summary>
    public WitnessSide? Witness { get; init; }

    /// <summary>What the comment in the page gives as reason for suppressing it; null where it gives none.</summary>
    public string? Reason { get; init; }

    public Area Area => Areas.Of(Rule);

    /// <summary>Where a reader is sent to: the new page as long as it has a place for it.</summary>
    public EntryPlace Place => New ?? Old ?? Witness!.Place;

    public string Message => Format(Generator.Diagnostics.Message.Encode);

    /// <summary>The message with each argument made fit for where it goes.</summary>
    public string Format(Func<string, string> encode) => string.Format(
        CultureInfo.InvariantCulture,
        Rule.MessageFormat.ToString(CultureInfo.InvariantCulture),
        [.. Arguments.Select(encode)]);

    /// <summary>The same in every run, on whichever line of its page the entry stands: what links and tools know it by.</summary>
    public string Id
    {
        get
        {
            string content = string.Join('\n', [Rule.Id, Place.Path, Old?.Fact ?? "", New?.Fact ?? "", .. Arguments]);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..IdLength];
        }
    }
}
