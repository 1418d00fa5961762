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

/// <summary>What a request carries: a resource, parameters of its own, a reference, or bytes.</summary>
internal sealed class OperationBodies(TypeIndex types, TypeResolver resolver, ProblemList problems, ApiForm form)
{
    private readonly TypeMentions _mentions = new(types, resolver);
    private readonly InferredTypes _inferred = new(types) { Kind = PropertyTableKind.RequestBody };

    /// <summary>Types of action parameters, in the order of their operations.</summary>
    public List<TypeEntry> OwnBodies { get; } = [];

    /// <summary>Types that only a request describes: their page is not there, but their table is.</summary>
    public void DeclareTypes(OperationDraft draft)
    {
        if (!draft.HasBody || !HasRows(draft.Page) || IsMultipart(draft) || Subject(draft) is not null || SubjectName(draft) is not { } name)
        {
            return;
        }

        TypeEntry type = types.GetOrAddType(name, draft.Page);
        draft.BodyType = type;
        draft.Body = DraftBody.Type;
        AddRows(draft.Page, type);
    }

    public void Decide(OperationDraft draft)
    {
        if (draft.BodyType is null && draft.HasBody)
        {
            draft.Body = IsMultipart(draft) ? DraftBody.Multipart : HasRows(draft.Page) ? DecideByTable(draft) : DecideByProse(draft);
            AddForms(draft);
            ReportUnknown(draft);
            draft.IsBodyList = draft.Body == DraftBody.Type && IsFree(draft.Page) && ListBodies.IsList(RequestExample(draft), SaysList(draft));
        }
        else if (draft.BodyType is null && draft.Method == "DELETE" && HasRows(draft.Page))
        {
            draft.Body = MakeOwn(draft);
        }
    }

    /// <summary>Several parts and nothing else: a table beside names them, and no properties of JSON.</summary>
    private static bool IsMultipart(OperationDraft draft)
    {
        RequestBodyProse? prose = draft.Page.RequestBody;
        BodyMediaTypes types = draft.MediaTypes;
        return prose is not { SaysJson: true } && !types.HasJson && types.Others.Count == 0 && (prose is { IsMultipart: true } || (types.HasMultipart && HasRows(draft.Page)));
    }

    /// <summary>The page says what is sent, and nothing that is known is called so.</summary>
    private void ReportUnknown(OperationDraft draft)
    {
        DocPage page = draft.Page;
        if (draft.Body == DraftBody.None && page.RequestBody is not { IsEmpty: true } && page.BodyMentions is [{ } said, ..] && IsFree(page) && !form.IsOData(page))
        {
            problems.BodyNotUnderstood(page, said.Anchor, draft.Name?.Identifier ?? draft.ProposedName, said.Text);
        }
    }

    /// <summary>What the page documents beside: MIME beside JSON, several parts beside HTML, or no body at all.</summary>
    private void AddForms(OperationDraft draft)
    {
        if (draft.Body == DraftBody.None)
        {
            return;
        }

        RequestBodyProse? prose = draft.Page.RequestBody;
        BodyMediaTypes types = draft.MediaTypes;
        draft.IsBodyOptional = prose is { IsEmpty: true } or { IsOptional: true };
        if (draft.Body == DraftBody.Json && types.SaysOther && !types.HasJson)
        {
            // An example that only tells what is sent may look like JSON: "[Zip file]".
            draft.Body = DraftBody.Stream;
        }

        if (draft.Body == DraftBody.Stream && (types.SaysJson || prose is { SaysJson: true }))
        {
            DraftBody json = DecideJson(draft, prose, RequestExample(draft));
            draft.Body = json is DraftBody.None or DraftBody.Stream ? DraftBody.Json : json;
            draft.AlsoSends(DraftBody.Stream);
        }
        else if (draft.Body is DraftBody.Type or DraftBody.Json or DraftBody.Values && ((types.SaysJson && types.SaysOther) || prose is { IsStream: true } || types.ShowsOther) && types.Others.Count > 0)
        {
            draft.AlsoSends(DraftBody.Stream);
        }

        if (types.HasMultipart && draft.Body == DraftBody.Stream && types.Others.Count == 0)
        {
            draft.Body = DraftBody.Multipart;
        }
        else if (types.HasMultipart && draft.Body != DraftBody.Multipart)
        {
            draft.AlsoSends(DraftBody.Multipart);
        }
    }

    /// <summary>Two pages about one request: a resource before parameters of its own, and what both have in one type.</summary>
    public void Join(OperationDraft first, OperationDraft other)
    {
        if (first.Body == DraftBody.None)
        {
            (first.Body, first.BodyType, first.IsBodyList, first.BodyValues) = (other.Body, other.BodyType, other.IsBodyList, other.BodyValues);
            foreach (DraftBody form in other.OtherBodies)
            {
                first.AlsoSends(form);
            }
        }

        TypeEntry? kept = first.BodyType is { BodyOf: null } || other.BodyType is null ? first.BodyType : other.BodyType;
        foreach (OperationDraft draft in (ReadOnlySpan<OperationDraft>)[first, other])
        {
            if (kept is not null && draft.BodyType is { BodyOf: not null } own && !ReferenceEquals(own, kept))
            {
                kept.Rows.AddRange(own.Rows);
                kept.AddPage(draft.Page);
                OwnBodies.Remove(own);
                draft.BodyType = kept;
            }
        }
    }

    private static bool HasRows(DocPage page)
    {
        foreach (PropertyTable table in page.PropertyTables)
        {
            if (table.Kind == PropertyTableKind.RequestBody && table.Rows.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The linked resource that the table describes, if it is known.</summary>
    private TypeEntry? Subject(OperationDraft draft)
    {
        if (draft.Page.RequestBody?.Type is { } named)
        {
            return FindNamed(draft, named);
        }

        return MakesItsReply(draft)
            ? FindNamed(draft, draft.Page.Response!.Type!)
            : draft.Page.Response?.Type is null && draft.MakesSomething ? TitleSubject(draft.Page) ?? FindInTitle(draft.Page) ?? ShownReply(draft) : null;
    }

    /// <summary>No sentence names the reply's type, and the example of it does: an update takes what it answers with.</summary>
    private TypeEntry? ShownReply(OperationDraft draft) =>
        draft.Method == "PATCH" && draft.Examples.FirstOrDefault(static example => example is { IsRequest: false, IsCollection: false, Status: 200 or 201 }) is { ODataType: { } type }
            ? types.Find(type.TrimStart('#'), draft.Page) as TypeEntry
            : null;

    /// <summary>"a **customers** object": the name in the singular, or what the example and the path show where the example is none of those.</summary>
    private TypeEntry? FindNamed(OperationDraft draft, NamedLink name)
    {
        TypeEntry? exact = resolver.FindType(draft.Page, name);
        if (exact is not null || name.Target is not null || !IsFree(draft.Page))
        {
            return exact;
        }

        var found = _mentions.FindNamed(draft.Page, name) as TypeEntry;
        JsonNode? shown = RequestExample(draft) is { IsJson: true, Body: { } body } && JsonText.Parse(body).Root is { } root ? JsonShape.FirstObject(root) : null;
        return shown is not null && (found is null || !JsonShape.Resembles(shown, found))
            && _mentions.FindBySegment(draft.Page, draft.Templates[0]) is { } ofPath && JsonShape.Resembles(shown, ofPath)
                ? ofPath
                : found;
    }

    /// <summary>Titles of Microsoft Graph's pages name what they are about in many ways, and their links say it.</summary>
    private TypeEntry? FindInTitle(DocPage page) => IsFree(page) ? _mentions.FindInTitle(page) : null;

    private bool IsFree(DocPage page) => !form.IsGraph(page) || page.Fragment.Length > 0;

    private TypeEntry? FindMentioned(DocPage page) =>
        IsFree(page) && page.RequestBody is null or { IsEmpty: false, Type: null } or { IsEmpty: false, IsPartial: true } ? _mentions.Find(page, page.BodyMentions)?.Entry as TypeEntry : null;

    private bool SaysList(OperationDraft draft) =>
        draft.Page.RequestBody is { Type: not null } named ? named.IsCollection
        : _mentions.FindMention(draft.Page, draft.Page.BodyMentions) is { IsCollection: true };

    /// <summary>An update that sends some fields, as the page says or its example shows, sends those of what it answers with.</summary>
    private TypeEntry? FindChanged(OperationDraft draft, ExampleMessage? example)
    {
        DocPage page = draft.Page;
        bool isPartial = page.RequestBody is { IsPartial: true };
        if (draft.Method is not ("PATCH" or "PUT") || !IsFree(page) || form.IsOData(page) || page.Response is not { IsCollection: false } response || (!isPartial && draft.Method == "PUT"))
        {
            return null;
        }

        var reply = (response.Type is { } name ? FindNamed(draft, name) : _mentions.Find(page, response.Mentions) is { IsCollection: false } mentioned ? mentioned.Entry : null) as TypeEntry;
        return reply is not null && (isPartial || (example is { IsJson: true, Body: { } body } && JsonText.Parse(body).Root is { } shown && JsonShape.IsPartOf(shown, reply))) ? reply : null;
    }

    /// <summary><c>Update user</c>: a page that names the type nowhere else.</summary>
    private TypeEntry? TitleSubject(DocPage page)
    {
        int space = page.Title.IndexOf(' ');
        string subject = space < 0 ? "" : page.Title.Substring(space + 1).Replace(" ", "");
        return subject.Length == 0 ? null : types.Find(subject, page) as TypeEntry;
    }

    private static WireName? SubjectName(OperationDraft draft)
    {
        DocPage page = draft.Page;
        NamedLink? link = page.RequestBody?.Type ?? (MakesItsReply(draft) ? page.Response?.Type : null);
        string pageNamespace = WireName.NamespaceOf(page.Namespace);
        string? shown = ShownType(draft);
        if (link is null)
        {
            return shown is not null && draft.MakesSomething ? WireName.Parse(shown, pageNamespace) : null;
        }

        WireName name = WireName.Parse(Emphasis.Trim(link.Text), pageNamespace);
        if (name.ShortName.Length == 0 || name.ShortName.IndexOf(' ') >= 0 || Primitives.ParseLoosely(name.ShortName) is not null)
        {
            return null;
        }

        // The example has the wire's own spelling and namespace.
        return shown is not null && string.Equals(WireName.Parse(shown, "").ShortName, name.ShortName, StringComparison.OrdinalIgnoreCase)
            ? WireName.Parse(shown, pageNamespace)
            : name;
    }

    private static string? ShownType(OperationDraft draft)
    {
        foreach (ExampleMessage example in draft.Examples)
        {
            if (example.IsRequest && example.IsJson && example.Body is not null && JsonSketch.TopLevelODataType(example.Body) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>A create or update answers with what was sent; an action answers with something else.</summary>
    private static bool MakesItsReply(OperationDraft draft) =>
        draft.Page.Response is { IsCollection: false, Type: not null } && draft.MakesSomething;

    private DraftBody DecideByTable(OperationDraft draft)
    {
        TypeEntry? subject = Subject(draft);
        draft.Subject = subject is null ? null : new BodySubject(subject);
        if (subject is null || !draft.Subject!.IsDescribedBy(draft))
        {
            return MakeOwn(draft);
        }

        AddRows(draft.Page, subject);
        draft.BodyType = subject;
        return DraftBody.Type;
    }

    private DraftBody MakeOwn(OperationDraft draft)
    {
        TypeEntry body = draft.MakeOwnType();
        AddRows(draft.Page, body);
        OwnBodies.Add(body);
        draft.BodyType = body;
        return DraftBody.Type;
    }

    private DraftBody DecideByProse(OperationDraft draft)
    {
        RequestBodyProse? prose = draft.Page.RequestBody;
        ExampleMessage? example = RequestExample(draft);
        if (draft.EndsWithReference)
        {
            bool showsReference = example?.Body is null || example.Body.Contains("@odata.id");
            if (showsReference || prose?.Type is null)
            {
                return DraftBody.Reference;
            }
        }

        if (prose is { IsStream: true } || (draft.Method == "PUT" && (draft.EndsWith("content") || draft.EndsWith("$value"))))
        {
            return DraftBody.Stream;
        }

        return DecideJson(draft, prose, example);
    }

    /// <summary><c>PUT /orders/{id}/cancel</c>, and not a word about a body: what the title names is acted upon, and not sent.</summary>
    private bool IsBareAction(OperationDraft draft, RequestBodyProse? prose, ExampleMessage? example) =>
        prose is null && example?.Body is null && draft.Method is "PUT" or "PATCH" && !draft.SaysMaking && IsFree(draft.Page)
        && draft.Templates.TrueForAll(static template => template.Parts.Count > 0 && !template.Parts[template.Parts.Count - 1].IsPlaceholder);

    private DraftBody DecideJson(OperationDraft draft, RequestBodyProse? prose, ExampleMessage? example)
    {
        TypeEntry? named = (prose?.Type is null ? null : Subject(draft)) ?? FindMentioned(draft.Page) ?? FindChanged(draft, example) ?? (prose is { IsEmpty: true } || IsBareAction(draft, prose, example) ? null : Subject(draft));
        if (named is not null)
        {
            draft.BodyType = named;
            return DraftBody.Type;
        }

        if (IsFree(draft.Page) && ListBodies.FindNamedValues(draft.Page) is { } kind && ListBodies.IsList(example, isSaid: true))
        {
            draft.BodyValues = kind;
            return DraftBody.Values;
        }

        if (prose?.Type is { } unknown)
        {
            problems.TypeNotFound(draft.Page, unknown, "the request body");
            return DraftBody.Json;
        }

        if (prose is { IsEmpty: true } || example?.Body is null)
        {
            return DraftBody.None;
        }

        if (!example.IsJson)
        {
            return DraftBody.Stream;
        }

        if (Infer(draft) is { } inferred)
        {
            return inferred;
        }

        if (JsonSketch.HasMembers(example.Body) || JsonText.Parse(example.Body).Root is { Kind: JsonKind.Array, Items.Count: > 0 })
        {
            problems.BodyNotUnderstood(draft.Page, example, draft.Name?.Identifier ?? draft.ProposedName);
        }

        return DraftBody.Json;
    }

    /// <summary>Nothing but examples says what is sent: a type of the operation's own, as for a reply, or a list of values.</summary>
    private DraftBody? Infer(OperationDraft draft)
    {
        ExampleMessage[] examples = [.. draft.Examples.Where(example => example is { IsRequest: true, IsJson: true, Body: not null } && Sends(draft, example))];
        JsonNode[] roots = [.. examples.Select(static example => JsonText.Parse(example.Body!).Root).OfType<JsonNode>()];
        JsonNode[] shown = [.. roots.SelectMany(static root => root.Kind == JsonKind.Array ? root.Items : [root])];
        if (!IsFree(draft.Page) || form.IsOData(draft.Page) || shown.Length == 0 || roots.Length < examples.Length || roots.Any(root => root.Kind != roots[0].Kind))
        {
            return null;
        }

        if (roots[0].Kind == JsonKind.Array && _inferred.KindOf(shown) is { } kind)
        {
            draft.BodyValues = kind;
            return DraftBody.Values;
        }

        if (!Array.TrueForAll(shown, static item => item is { Kind: JsonKind.Object, Members.Count: > 0 }))
        {
            return null;
        }

        MakeOwn(draft);
        _inferred.Fill(draft.BodyType!, draft.Page, examples[0].Anchor, shown, subject: null);
        draft.BodyType!.IsInferred = true;
        problems.TypeInferred(draft.Page, examples[0].Anchor, draft.BodyType);
        return DraftBody.Type;
    }

    private static bool Sends(OperationDraft draft, ExampleMessage example) => string.Equals(example.Method, draft.Method, StringComparison.OrdinalIgnoreCase);

    private static ExampleMessage? RequestExample(OperationDraft draft)
    {
        ExampleMessage? first = null;
        foreach (ExampleMessage example in draft.Examples)
        {
            if (example.IsRequest && Sends(draft, example))
            {
                first ??= example;
                if (example.Body is not null)
                {
                    return example;
                }
            }
        }

        return first;
    }

    /// <summary>A table under the heading of a derived type describes that one.</summary>
    private void AddRows(DocPage page, TypeEntry subject)
    {
        foreach (PropertyTable table in page.PropertyTables)
        {
            if (table.Kind != PropertyTableKind.RequestBody)
            {
                continue;
            }

            TypeEntry owner = subject;
            int space = table.Heading.IndexOf(' ');
            if (space > 0 && table.Heading.EndsWith(" object", StringComparison.OrdinalIgnoreCase)
                && types.Find(table.Heading.Substring(0, space), page) is TypeEntry named)
            {
                owner = named;
            }

            foreach (PropertyRow row in table.Rows)
            {
                owner.Rows.Add(new PageRow(page, table, row));
            }
        }
    }
}
