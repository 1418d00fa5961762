using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>
/// Properties and members that were accepted and that no page has any more. They stay in generated code, obsolete, until the
/// loss is accepted, so that code which uses them is told why instead of failing with a bare CS1061.
/// </summary>
internal static class Ghosts
{
    private const string HowToAccept = "It goes when the change is accepted: dotnet build -p:DocModelAcceptDrift=true";
    private const string BeforeName = ": use '";
    private const string BehindName = "'. " + HowToAccept;

    /// <summary>A baseline that brings up a fault of ours costs what it keeps, not the pages' code; the drift analyzer compares the same, and tells.</summary>
    public static LinkResult AddTo(LinkResult linked, FactSet accepted, bool isAccepting, CancellationToken cancellationToken)
    {
        try
        {
            return linked.IsUsable ? linked with { Model = AddTo(linked.Model, accepted, isAccepting, cancellationToken) } : linked;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return linked;
        }
    }

    public static ApiModel AddTo(ApiModel model, FactSet accepted, bool isAccepting, CancellationToken cancellationToken)
    {
        if (accepted.Facts.IsEmpty)
        {
            return model;
        }

        LostFacts lost = LostFacts.Find(model, accepted, cancellationToken);
        return lost.Properties.Count == 0 && lost.Members.Count == 0
            ? model
            : model with
            {
                Types = new GhostProperties(model, lost.Properties, isAccepting).Types(),
                Enums = model.Enums.Select(type => WithMembers(type, lost.Members[type.FullName], isAccepting)).ToEquatableArray(),
            };
    }

    /// <summary>The build that accepts must not fail because of what it is about to accept: it says nothing.</summary>
    /// <remarks>Of a type on several pages nobody knows which one had it: one of them may never have.</remarks>
    public static string? Message(string name, string owner, EquatableArray<string> pages, bool isAccepting) =>
        isAccepting ? null
        : pages.Count > 1 ? $"No page about '{owner}' documents '{name}' any more. {HowToAccept}"
        : $"{PageOf(pages)} no longer documents '{name}'. {HowToAccept}";

    public static string? RenamedMessage(string name, PropertyModel renamed, string owner, EquatableArray<string> pages, bool isAccepting) =>
        isAccepting ? null
        : (pages.Count > 1 ? $"The pages about '{owner}' now call" : $"{PageOf(pages)} now calls") + $" '{name}' '{renamed.WireName}'{BeforeName}{renamed.Name}{BehindName}";

    /// <summary>What a message says to use instead: a fix has nothing but the member that the message hangs on. Null where it says nothing of the kind.</summary>
    public static string? NewName(string? message)
    {
        int before = message?.LastIndexOf(BeforeName, StringComparison.Ordinal) ?? -1;
        return before >= 0 && message!.EndsWith(BehindName, StringComparison.Ordinal)
            ? message.Substring(before + BeforeName.Length, message.Length - before - BeforeName.Length - BehindName.Length)
            : null;
    }

    private static string PageOf(EquatableArray<string> pages) => pages.IsEmpty ? "The page" : pages[0];

    private static EnumModel WithMembers(EnumModel type, IEnumerable<MemberFact> lost, bool isAccepting)
    {
        List<EnumMemberModel> members = [.. type.Members];
        var names = new NameScope(StringComparer.Ordinal);
        members.ForEach(member => names.Reserve(member.Name));
        foreach (MemberFact was in lost)
        {
            members.Add(new EnumMemberModel
            {
                WireName = was.Name,
                Name = names.Claim(CSharpIdentifiers.Pascal(was.Name)),
                Value = FreeValue(members, was.Number, type.IsFlags),
                IsNumbered = false,
                Summary = DocText.Empty,
                Obsolete = Message(was.Name, type.FullName, type.Pages, isAccepting),
            });
        }

        return members.Count == type.Members.Count ? type : type with { Members = members.ToEquatableArray() };
    }

    /// <summary>Its own number where no other member has it; else one behind all others, so that no other value moves.</summary>
    private static long FreeValue(List<EnumMemberModel> members, long? number, bool isFlags)
    {
        if (number is { } own && members.TrueForAll(member => member.Value != own))
        {
            return own;
        }

        long value = isFlags ? 1 : 0;
        foreach (EnumMemberModel member in members)
        {
            while (member.Value >= value && value < long.MaxValue / 2)
            {
                value = isFlags ? value * 2 : member.Value + 1;
            }
        }

        return value;
    }
}
