using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Routes;

namespace DocModelGen.Generator.Drift.Changes;

internal sealed record OperationRemoved(TemplateFact Was) : DriftChange(Descriptors.OperationRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Was.Name, Was.Method, Was.Template];
}

internal sealed record OperationAdded(TemplateFact Is) : DriftChange(Descriptors.OperationAdded, null, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Method, Is.Template];
}

/// <summary>Only the title changed: where a template changed too, that is the report.</summary>
internal sealed record OperationRenamed(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.OperationRenamed, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Source;

    public override string[] Arguments => [Was.Name, Is.Name];
}

internal sealed record TemplateRemoved(TemplateFact Was, string Operation) : DriftChange(Descriptors.TemplateRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Operation, Was.Template];
}

internal sealed record TemplateAdded(TemplateFact Is) : DriftChange(Descriptors.TemplateAdded, null, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Template];
}

internal sealed record TemplateChanged(TemplateFact Was, TemplateFact Is, bool HasOtherParameters) : DriftChange(Descriptors.TemplateChanged, Was, Is)
{
    public override DriftPromise Breaks => HasOtherParameters || Was.Name != Is.Name ? DriftPromise.Both : DriftPromise.Wire;

    public override string[] Arguments => [Is.Name, Was.Template, Is.Template];
}

/// <summary>The same path with other names in its placeholders, or another query.</summary>
internal sealed record TemplateRespelled(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.TemplateRespelled, Was, Is)
{
    /// <summary><c>/teams/{id}</c> and <c>/teams/{team-id}</c> are the same in C#, where the parameter is <c>teamId</c> both times.</summary>
    public override DriftPromise Breaks => InCSharp(Was.Template) == InCSharp(Is.Template) ? DriftPromise.None : DriftPromise.Source;

    public override string[] Arguments => [Is.Name, Was.Template, Is.Template];

    /// <summary>With the names of the constructor's parameters between its braces.</summary>
    private static string InCSharp(string template) => RouteReader.Read(template, out _) is { } read
        ? UrlTemplate.Print(read.Parts, (_, index) => read.Names[index] ?? "")
        : template;
}

internal sealed record MethodChanged(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.MethodChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Wire;

    public override string[] Arguments => [Is.Name, Was.Method, Is.Method];
}

internal sealed record StatusChanged(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.StatusChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Wire;

    public override string[] Arguments =>
    [
        Is.Name,
        Was.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Is.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];
}

internal sealed record BodyChanged(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.BodyChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Is.Name, Was.Body?.ToString() ?? "nothing", Is.Body?.ToString() ?? "nothing"];
}

internal sealed record ReplyChanged(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.ReplyChanged, Was, Is)
{
    /// <summary>A reply where none was documented only adds.</summary>
    public override DriftPromise Breaks => Was.Reply is null ? DriftPromise.None : DriftPromise.Both;

    public override string[] Arguments => [Is.Name, Was.Reply?.ToString() ?? "nothing", Is.Reply?.ToString() ?? "nothing"];
}

internal sealed record PermissionRemoved(PermissionFact Was, string Operation) : DriftChange(Descriptors.PermissionRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Wire;

    public override string[] Arguments => [Operation, Was.Noun, Was.Name ?? ""];
}

/// <summary>One of the listed permissions is enough, so that another one only adds.</summary>
internal sealed record PermissionAdded(PermissionFact Is, bool IsNowLeast = false) : DriftChange(Descriptors.PermissionAdded, null, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Operation, IsNowLeast ? "least privileged " + Is.Noun : Is.Noun, Is.Name ?? ""];
}

internal sealed record OperationDeprecationChanged(TemplateFact Was, TemplateFact Is) : DriftChange(Descriptors.OperationDeprecationChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.IsDeprecated ? "now deprecated" : "no longer deprecated"];
}
