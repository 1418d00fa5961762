using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>An operation while it is being linked: the request lines of one method of a page.</summary>
internal sealed class OperationDraft(DocPage page, MethodRequests requests, BaseAddress address)
{
    private static readonly string[] s_changingVerbs = ["replace ", "set ", "edit ", "modify ", "save ", "put ", "patch "];

    private static readonly string[] s_makingVerbs = ["create ", "add ", "update ", "post ", "upsert ", "change ", "new "];

    private readonly List<DraftBody> _otherBodies = [];

    public DocPage Page { get; set; } = page;

    public string Method { get; } = requests.Method;

    /// <summary>What the page alone says; other pages may make it take a number.</summary>
    public string ProposedName { get; } = requests.Name;

    public CSharpName? Name { get; set; }

    /// <summary>Those of the page, then what other pages about the same request add.</summary>
    public List<UrlTemplate> Templates { get; } =
    [
        .. requests.Templates
            .Select(template => address.Shorten(template).WithoutOptions(name => HasOption(page, name), name => HasOption(page, name, PropertyFlags.Optional)))
            .GroupBy(static template => template.Documented, StringComparer.Ordinal)
            .Select(static same => same.First()),
    ];

    /// <summary>The page's examples of this request.</summary>
    public IReadOnlyList<ExampleMessage> Examples { get; } = requests.Examples;

    /// <summary>What comes back where the page has another request of the method that is answered otherwise; else unknown.</summary>
    public ReplyShape OwnShape { get; } = requests.OwnShape;

    public int Status { get; set; }

    public ReplyModel Reply { get; set; } = OperationReplies.None;

    /// <summary>What comes back where the page says it without a link: set before names are given.</summary>
    public FoundReply? Found { get; set; }

    /// <summary>How the list of <see cref="Found"/> goes on, in an API that is not OData's.</summary>
    public PagingModel? Paging { get; set; }

    /// <summary>What examples put in front of the paths; null where they do not agree, or leave parts of it open.</summary>
    public string? BaseAddress { get; } = address.Address is { } known && known.IndexOfAny(['{', '<', '$']) < 0 ? known.TrimEnd('/') : null;

    /// <summary>The operation of another page that is this same request, and has its name and its record.</summary>
    public OperationDraft? SameAs { get; set; }

    public DraftBody Body { get; set; } = DraftBody.None;

    /// <summary>The other forms of the body that the page documents, each once.</summary>
    public IReadOnlyList<DraftBody> OtherBodies => _otherBodies;

    /// <summary>The page documents the request without a body too.</summary>
    public bool IsBodyOptional { get; set; }

    public BodyMediaTypes MediaTypes => field ??= BodyMediaTypes.Of(this);

    public bool Sends(DraftBody form) => Body == form || _otherBodies.Contains(form);

    public void AlsoSends(DraftBody form)
    {
        if (!Sends(form))
        {
            _otherBodies.Add(form);
        }
    }

    /// <summary>The type that the body's rows make: of the action's own, or a resource.</summary>
    public TypeEntry? BodyType { get; set; }

    /// <summary>Several of <see cref="BodyType"/> are sent, as an array.</summary>
    public bool IsBodyList { get; set; }

    /// <summary>The kind of the values of <see cref="DraftBody.Values"/>.</summary>
    public ValueKind BodyValues { get; set; }

    /// <summary>The resource that its body's table was held against; null where there was none to hold it against.</summary>
    public BodySubject? Subject { get; set; }

    public bool HasBody => Method is "POST" or "PATCH" or "PUT";

    /// <summary>The title begins with a word for making or changing.</summary>
    public bool SaysMaking => BeginsWith(s_makingVerbs) || BeginsWith(s_changingVerbs);

    /// <summary>A create or update of what its page is about, no action.</summary>
    public bool MakesSomething
    {
        get
        {
            string title = Page.Title;
            return title.IndexOf(':') < 0
                && !title.EndsWith(" action", StringComparison.OrdinalIgnoreCase)
                && (Method is "PATCH" or "PUT" || BeginsWith(s_makingVerbs));
        }
    }

    /// <summary>A type that only this request or its reply has, named after the operation.</summary>
    public TypeEntry MakeOwnType()
    {
        var type = new TypeEntry(ProposedName, ProposedName, WireName.NamespaceOf(Page.Namespace), Page.GeneratedNamespace)
        {
            BodyOf = ProposedName,
            Deprecation = Page.Deprecation,
        };
        type.AddPage(Page);
        return type;
    }

    private bool BeginsWith(string[] verbs) => Array.Exists(verbs, verb => Page.Title.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>Rows of these tables go into the URL. A GET has no body: what it tabulates as one are a function's parameters.</summary>
    public bool IsOfUrl(PropertyTable table) =>
        table.Kind is PropertyTableKind.FunctionParameters or PropertyTableKind.PathParameters or PropertyTableKind.QueryParameters
        || (Method == "GET" && table.Kind == PropertyTableKind.RequestBody);

    /// <summary>A table of query parameters has it.</summary>
    private static bool HasOption(DocPage page, string name, PropertyFlags flags = PropertyFlags.None) => page.PropertyTables.Any(table =>
        table.Kind == PropertyTableKind.QueryParameters && table.Rows.Any(row => (row.Flags & flags) == flags && string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A GET of a media stream.</summary>
    public bool ReadsStream => Method == "GET" && (OwnShape == ReplyShape.Stream || EndsWith("$value") || EndsWith("content"));

    /// <summary>A GET of how many items there are.</summary>
    public bool ReadsCount => Method == "GET" && (OwnShape == ReplyShape.Count || (OwnShape == ReplyShape.Unknown && EndsWith("$count")));

    public bool EndsWithReference => EndsWith("$ref");

    public bool EndsWith(string segment)
    {
        foreach (UrlTemplate template in Templates)
        {
            string documented = template.Documented;
            int query = documented.IndexOf('?');
            if ((query < 0 ? documented : documented.Substring(0, query)).EndsWith("/" + segment, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

internal enum DraftBody
{
    None,
    Type,

    /// <summary><c>{ "@odata.id": "..." }</c></summary>
    Reference,
    Json,

    /// <summary>A list of values that are no objects.</summary>
    Values,
    Stream,

    /// <summary>Several parts with headers of their own.</summary>
    Multipart,
}
