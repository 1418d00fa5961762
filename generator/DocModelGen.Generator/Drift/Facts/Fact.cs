using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>One line of a baseline: something that the pages say, by wire names.</summary>
/// <param name="Text">The line as written.</param>
/// <param name="Line">Where it stands, from 0.</param>
internal abstract record Fact(string Text, int Line)
{
    /// <summary>The line without what only helps to know the fact again.</summary>
    public virtual string Statement => Text;
}

internal sealed record TypeFact(string Text, int Line, string FullName, bool IsEntity, string? Base, bool IsAbstract, bool IsOpen, bool IsDeprecated)
    : Fact(Text, Line);

/// <summary>A property that its owner declares itself.</summary>
internal sealed record PropertyFact(string Text, int Line, string Owner, string Name, TypeText Type, PropertyFlags Flags)
    : Fact(Text, Line)
{
    /// <summary>The print of its description, by which it is known under another name; null where the line has none.</summary>
    public string? Print { get; init; }

    public override string Statement => Print is null ? Text : Text.Substring(0, Text.LastIndexOf("\t" + DescriptionPrint.Word, StringComparison.Ordinal));
}

internal sealed record EnumFact(string Text, int Line, string FullName, bool IsFlags, bool IsDeprecated)
    : Fact(Text, Line);

/// <summary>A member; its number is the documented one, null where the page gives none.</summary>
internal sealed record MemberFact(string Text, int Line, string Enum, string Name, long? Number, bool IsDeprecated)
    : Fact(Text, Line);

/// <summary>Where paths begin, of a witness: an entity set or a singleton by its name in a URL.</summary>
internal sealed record RootFact(string Text, int Line, string Name, TypeText Type)
    : Fact(Text, Line);

/// <summary>One documented template of an operation; the lines of one name and method are one operation.</summary>
internal sealed record TemplateFact(string Text, int Line, string Method, string Template, int Status, TypeText? Reply, TypeText? Body, string Name, bool IsDeprecated)
    : Fact(Text, Line);

/// <summary>
/// A permission of an operation; its kind is <c>delegated</c>, <c>personal</c> or <c>application</c>, or <c>role</c> or <c>cloud</c>. The name is null where
/// the page says "Not supported."
/// </summary>
internal sealed record PermissionFact(string Text, int Line, string Operation, string Kind, string? Name, bool IsLeast)
    : Fact(Text, Line)
{
    public bool IsPermission => Kind is not ("role" or "cloud");

    /// <summary>What it is, for messages.</summary>
    public string Noun => IsPermission ? Kind + " permission" : Kind;
}
