using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// What comes back where no link says it: the type that a sentence means, a type of the operation's own where a table describes it, or one inferred
/// from the examples.
/// </summary>
internal sealed class OwnReplies(TypeIndex types, TypeResolver resolver, ProblemList problems, ApiForm form)
{
    private readonly TypeMentions _mentions = new(types, resolver);
    private readonly InferredTypes _inferred = new(types);

    /// <summary>Types that only a reply has, in the order of their operations.</summary>
    public List<TypeEntry> Types { get; } = [];

    public void Decide(OperationDraft draft)
    {
        DocPage page = draft.Page;
        if (draft.Method == "HEAD" || (!IsFree(page) && !IsOpen(draft)) || OperationReplies.StatusOf(draft) is 204 or 205 or (>= 300 and < 400) || (page.Response is { IsStream: true } && !HasTable(page)) || draft.ReadsStream || draft.ReadsCount)
        {
            return;
        }

        bool isLinked = page.Response?.Type is { } link && (resolver.Find(page, link) is not null || Primitives.ParseLoosely(Emphasis.Trim(link.Text)) is not null);
        if (isLinked)
        {
            return;
        }

        JsonNode[] shown = [.. Examples(draft)];

        // In a sentence about Microsoft Graph's resources nearly every noun is the name of one.
        MentionedType? mentioned = page.Response is null || !IsFree(page) ? null : _mentions.Find(page, page.Response.Mentions) ?? FindNamed(page, page.Response);
        PropertyTable[] tables = [.. page.PropertyTables.Where(static table => table.Kind == PropertyTableKind.Response && !table.Rows.IsEmpty)];
        TypeEntry? subject = mentioned?.Entry as TypeEntry ?? (mentioned is null ? _mentions.FindInTitle(page) : null);
        draft.Found = tables.Length > 0 ? FromTables(draft, tables, subject, shown)
            : shown.Length > 0 ? FromExamples(draft, shown, subject, mentioned)
            : mentioned is not null ? FoundReply.Of(mentioned, mentioned.IsCollection)
            : null;
    }

    /// <summary>A page of Microsoft Graph's whose reply neither a link nor the metadata of an example tells.</summary>
    private bool IsOpen(OperationDraft draft) =>
        (draft.Method == "GET" || HasTable(draft.Page)) && draft.Page.Response is not { Type: not null } && draft.Page.Examples.All(example => example.IsRequest || !IsKnown(draft.Page, example.ODataType));

    private static bool HasTable(DocPage page) => page.PropertyTables.Any(static table => table.Kind == PropertyTableKind.Response && !table.Rows.IsEmpty);

    private bool IsKnown(DocPage page, string? type) =>
        type is { Length: > 0 } && (resolver.Find(page, type, null) is not null || Primitives.ParseLoosely(type) is not null);

    /// <summary>"a **customers** object": the article says how many, the plural is of the name.</summary>
    private MentionedType? FindNamed(DocPage page, ResponseProse response) =>
        response.Type is { } name && _mentions.FindNamed(page, name) is { } found ? new MentionedType(found, response.IsCollection) : null;

    private FoundReply FromTables(OperationDraft draft, PropertyTable[] tables, TypeEntry? subject, JsonNode[] shown)
    {
        bool isCollection = shown.Length > 0 ? IsList(shown[0]) : draft.Page.Response is { SaysList: true };
        PropertyRow[] rows = [.. tables.SelectMany(static table => table.Rows)];
        bool isSubject = subject is not null && rows.Count(row => subject.Rows.Exists(known => known.Row.Name == row.Name)) * 2 > rows.Length;
        TypeEntry type = isSubject ? subject! : Make(draft);
        foreach (PropertyTable table in tables)
        {
            type.Rows.AddRange(table.Rows.Select(row => new PageRow(draft.Page, table, row)));
        }

        return new FoundReply(type, isCollection);
    }

    private FoundReply? FromExamples(OperationDraft draft, JsonNode[] shown, TypeEntry? subject, MentionedType? mentioned)
    {
        JsonNode first = shown[0];
        if (first.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            return mentioned is null ? null : FoundReply.Of(mentioned, mentioned.IsCollection);
        }

        bool isList = IsList(first);
        JsonNode items = isList && first.Kind == JsonKind.Object ? first.Find("value")! : first;
        JsonNode? item = JsonShape.FirstObject(items);
        if (subject is not null && (item is null ? isList : JsonShape.Resembles(item, subject)))
        {
            return new FoundReply(subject, isList);
        }

        if (form.IsOData(draft.Page) && item is not null && FindBySegment(draft) is { } ofPath && JsonShape.Resembles(item, ofPath))
        {
            return new FoundReply(ofPath, isList);
        }

        if (mentioned is not null && form.IsOData(draft.Page))
        {
            return FoundReply.Of(mentioned, mentioned.IsCollection || isList);
        }

        return form.IsOData(draft.Page) ? null : Infer(draft, shown, subject, isList);
    }

    private TypeEntry? FindBySegment(OperationDraft draft) => draft.Templates.Count == 0 ? null : _mentions.FindBySegment(draft.Page, draft.Templates[0]);

    private FoundReply? Infer(OperationDraft draft, JsonNode[] shown, TypeEntry? subject, bool isList)
    {
        JsonNode[] objects = [.. shown.SelectMany(node => node.Kind == JsonKind.Array ? node.Items : [node]).Where(static node => node is { Kind: JsonKind.Object, Members.Count: > 0 })];
        if (objects.Length == 0)
        {
            return null;
        }

        // What other pages call by the same noun may be what is shown.
        TypeEntry type = IsEnvelope(draft, objects) ? MakeOwn(draft) : Make(draft);
        bool isNew = type.Rows.Count == 0;
        int anchor = draft.Examples.First(static example => !example.IsRequest).Anchor;
        _inferred.Fill(type, draft.Page, anchor, objects, subject);
        if (isNew)
        {
            type.IsInferred = true;
            problems.TypeInferred(draft.Page, anchor, type);
        }

        return new FoundReply(type, isList);
    }

    /// <summary>Titles of Microsoft Graph's pages name what they are about in many ways; their links say what comes back.</summary>
    private bool IsFree(DocPage page) => !form.IsGraph(page) || page.Fragment.Length > 0;

    /// <summary>
    /// Of a reply that reads, makes or changes what the title names, the name is the title's: other pages may mean it. Of any other it is the operation's.
    /// </summary>
    private TypeEntry Make(OperationDraft draft)
    {
        if (IsFree(draft.Page) && OperationTitles.Noun(draft.Page.Title) is { } noun)
        {
            TypeEntry named = types.GetOrAddType(new WireName(WireName.NamespaceOf(draft.Page.Namespace), noun), draft.Page);
            types.Declare(named, draft.Page);
            return named;
        }

        return MakeOwn(draft);
    }

    /// <summary><c>{ "ticket": { .. } }</c>: what the title names stands inside, and is not what comes back.</summary>
    private static bool IsEnvelope(OperationDraft draft, JsonNode[] objects) =>
        OperationTitles.Noun(draft.Page.Title) is { } noun
        && Array.TrueForAll(objects, item => item.Members.Any(member =>
            member.Value.Kind is JsonKind.Object or JsonKind.Array
            && string.Equals(Plurals.Singular(CSharpIdentifiers.Pascal(member.Name)), noun, StringComparison.OrdinalIgnoreCase)));

    private TypeEntry MakeOwn(OperationDraft draft)
    {
        TypeEntry type = draft.MakeOwnType();
        Types.Add(type);
        return type;
    }

    /// <summary>An array, or an object whose <c>value</c> is one.</summary>
    private static bool IsList(JsonNode node) =>
        node.Kind == JsonKind.Array || (node.Kind == JsonKind.Object && node.Find("value") is { Kind: JsonKind.Array } && node.Members.All(static member => member.Name == "value" || member.Name.StartsWith("@", StringComparison.Ordinal)));

    private static IEnumerable<JsonNode> Examples(OperationDraft draft)
    {
        foreach (ExampleMessage example in draft.Examples)
        {
            if (example is { IsRequest: false, IsJson: true, Body: { } body } && example.Status is 0 or (>= 200 and < 300) && JsonText.Parse(body).Root is { } root)
            {
                yield return root;
            }
        }
    }
}

/// <summary>What comes back, as an entry: names are given later.</summary>
internal sealed record FoundReply(NamedEntry? Entry, bool IsCollection)
{
    /// <summary>Set where there is no entry.</summary>
    public ValueKind? Primitive { get; init; }

    public static FoundReply Of(MentionedType type, bool isCollection) => new(type.Entry, isCollection) { Primitive = type.Primitive };
}
