using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>
/// Types of what is only shown: their properties are the members of all examples together. What an example leaves open, a null or an empty array,
/// stays open.
/// </summary>
internal sealed class InferredTypes(TypeIndex types)
{
    /// <summary>Where what is shown stands.</summary>
    public PropertyTableKind Kind { get; init; } = PropertyTableKind.Response;

    /// <summary>The JSON represents a type: it has placeholders, and its properties are the type's own.</summary>
    private bool IsRepresentation => Kind == PropertyTableKind.Properties;

    private const int MaximumDepth = 8;
    private const int MaximumMembers = 500;

    /// <summary>Adds the members of the objects to the type. Those that look like the subject are of its type; other objects get types of their own.</summary>
    public void Fill(TypeEntry type, DocPage page, int anchor, IReadOnlyList<JsonNode> objects, TypeEntry? subject, int depth = 0, HashSet<string>? inherited = null)
    {
        var members = new Dictionary<string, List<JsonNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (JsonMember member in objects.SelectMany(static item => item.Members))
        {
            if (!members.TryGetValue(member.Name, out List<JsonNode>? values) && order.Count < MaximumMembers && member.Name.Length > 0
                && member.Name.IndexOf("@odata.", StringComparison.Ordinal) < 0 && inherited?.Contains(member.Name) is not true)
            {
                members.Add(member.Name, values = []);
                order.Add(member.Name);
            }

            values?.Add(member.Value);
        }

        PropertyRow[] rows = [.. order.Select(name => Row(name, anchor, TypeOf(type, page, name, anchor, members[name], subject, depth), MembersOf(members[name], anchor)))];
        var table = new PropertyTable { Kind = Kind, Heading = "", LeadInSaysRequired = false, Rows = new EquatableArray<PropertyRow>(rows), Anchor = anchor };
        type.Rows.AddRange(rows.Select(row => new PageRow(page, table, row)));
    }

    private TypeCell TypeOf(TypeEntry owner, DocPage page, string name, int anchor, List<JsonNode> values, TypeEntry? subject, int depth)
    {
        bool isCollection = values.Exists(static value => value.Kind == JsonKind.Array);
        JsonNode[] items = [.. values.SelectMany(static value => value.Kind == JsonKind.Array ? value.Items : [value]).Where(static value => value.Kind != JsonKind.Null)];
        if (items.Length == 0 || (isCollection && values.Exists(static value => value.Kind is not (JsonKind.Array or JsonKind.Null))))
        {
            return TypeCell.Create(TypeCellKind.Untyped, "any", isCollection && items.Length == 0);
        }

        if (MembersOf(values, 0).Count > 0)
        {
            return TypeCell.Create(TypeCellKind.Enumeration, "enumeration", isCollection);
        }

        if (Array.TrueForAll(items, static item => item.Kind == JsonKind.String) && ReadPlaceholder(items[0].Text) is { } placeholder)
        {
            return placeholder with { IsCollection = isCollection || placeholder.IsCollection };
        }

        if (Array.TrueForAll(items, static item => item.Kind == JsonKind.Object))
        {
            return ObjectCell(owner, page, name, anchor, items, isCollection, subject, depth);
        }

        return PrimitiveOf(items) is { } primitive ? TypeCell.Create(TypeCellKind.Primitive, primitive, isCollection) : TypeCell.Create(TypeCellKind.Untyped, "any", isCollection);
    }

    /// <summary>What all values are; null where they are of several kinds, or not all values.</summary>
    public ValueKind? KindOf(JsonNode[] items) => PrimitiveOf(items) is { } primitive ? Primitives.Parse(primitive) : null;

    private string? PrimitiveOf(JsonNode[] items)
    {
        string[] kinds = [.. items.Select(Primitive).Distinct(StringComparer.Ordinal)];
        return kinds is [{ Length: > 0 } one] ? one
            : Array.TrueForAll(kinds, static kind => kind is "Int64" or "Double") ? "Double"
            : Array.TrueForAll(items, static item => item.Kind == JsonKind.String) ? "String"
            : null;
    }

    /// <summary>A documented type of the member's name that has these members, or one of its own.</summary>
    private TypeCell ObjectCell(TypeEntry owner, DocPage page, string name, int anchor, JsonNode[] objects, bool isCollection, TypeEntry? subject, int depth)
    {
        if (IsRepresentation && objects[0].Find("@odata.type") is { Kind: JsonKind.String, Text: { Length: > 0 } shown } && PlaceholderType.Read(shown) is { Kind: TypeCellKind.Named } named)
        {
            return named with { IsCollection = isCollection };
        }

        if (subject is not null && Array.TrueForAll(objects, item => item.Members.Count > 0 && JsonShape.Resembles(item, subject)))
        {
            return TypeCell.Create(TypeCellKind.Named, subject.FullName, isCollection);
        }

        string single = isCollection ? Plurals.Singular(name) : name;
        if (types.Find(single.Replace("_", "").Replace("-", ""), page) is TypeEntry { BodyOf: null } known && !ReferenceEquals(known, owner) && Array.TrueForAll(objects, item => JsonShape.Resembles(item, known)))
        {
            return TypeCell.Create(TypeCellKind.Named, known.FullName, isCollection);
        }

        if (depth >= MaximumDepth || Array.TrueForAll(objects, static item => item.Members.Count == 0))
        {
            return TypeCell.Create(TypeCellKind.Untyped, "object", isCollection);
        }

        string shortName = CSharpIdentifiers.Join(owner.ShortName, CSharpIdentifiers.Pascal(single));
        var wireName = new WireName(owner.WireNamespace, shortName);
        TypeEntry type = types.GetOrAddType(wireName, page);
        type.IsInferred = true;
        if (type.Rows.Count == 0)
        {
            Fill(type, page, anchor, objects, subject, depth + 1);
        }

        return TypeCell.Create(TypeCellKind.Named, type.FullName, isCollection);
    }

    /// <summary>An example has values, and words for types only where its author had none: in the spelling that only a type has.</summary>
    private TypeCell? ReadPlaceholder(string text) =>
        IsRepresentation || text is "String" or "Boolean" or "Int32" or "Int64" or "Double" or "Guid" or "DateTimeOffset" || text.StartsWith("String (", StringComparison.Ordinal)
            ? PlaceholderType.Read(text)
            : null;

    /// <summary>What a representation lists between bars.</summary>
    private EquatableArray<InlineMember> MembersOf(List<JsonNode> values, int anchor) =>
        IsRepresentation && values.Count > 0 && values[0].Kind == JsonKind.String
            ? PlaceholderType.ReadMembers(values[0].Text).Select(name => new InlineMember(name, anchor + 1)).ToEquatableArray()
            : [];

    /// <summary>A placeholder for a number is a small one.</summary>
    private string Primitive(JsonNode node) => node.Kind switch
    {
        JsonKind.True or JsonKind.False => "Boolean",
        JsonKind.Number when IsRepresentation && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "Int32",
        JsonKind.Number => long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "Int64" : "Double",
        JsonKind.String => OfText(node.Text),
        _ => "",
    };

    /// <summary>Texts whose form leaves no doubt.</summary>
    private static string OfText(string text) =>
        text.Length == 36 && Guid.TryParseExact(text, "D", out _) ? "Guid"
        : text.Length >= 19 && text[4] == '-' && text[10] is 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? "DateTimeOffset"
        : text.Length == 10 && text[4] == '-' && text[7] == '-' && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "Date"
        : "String";

    private PropertyRow Row(string name, int anchor, TypeCell type, EquatableArray<InlineMember> members) => new()
    {
        Name = name,
        Type = type,
        Description = DocText.Empty,
        Members = members,
        InheritedFrom = null,
        Flags = IsRepresentation ? PropertyFlags.Represented : PropertyFlags.None,
        DefaultValue = null,
        Range = null,
        Anchor = anchor,
    };
}
