using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>Short ways to write linked models by hand.</summary>
internal static class Models
{
    public const string Namespace = "Contoso.ApiModels";

    public static GeneratorOptions Options { get; } = new() { RootNamespace = Namespace, ContextName = "ApiModelsJsonContext" };

    public static TargetFacts Modern { get; } = new() { HasFileScopedNamespaces = true, HasDateOnly = true, NeedsIsExternalInit = false };

    public static TargetFacts Oldest { get; } = new() { HasFileScopedNamespaces = false, HasDateOnly = false, NeedsIsExternalInit = true };

    public static ApiModel Api(TypeModel[]? types = null, EnumModel[]? enums = null, OperationModel[]? operations = null) => new()
    {
        Types = new EquatableArray<TypeModel>(types ?? []),
        Enums = new EquatableArray<EnumModel>(enums ?? []),
        Operations = new EquatableArray<OperationModel>(operations ?? []),
        Problems = [],
    };

    public static TypeModel Type(string name, params PropertyModel[] properties) => new()
    {
        FullName = "microsoft.graph." + char.ToLowerInvariant(name[0]) + name[1..],
        Name = new CSharpName(Namespace, name),
        IsEntity = false,
        IsOpen = false,
        IsAbstract = false,
        Base = null,
        Derived = [],
        ODataType = null,
        Properties = new EquatableArray<PropertyModel>(properties),
        AllProperties = new EquatableArray<PropertyModel>(properties),
        Summary = DocText.Empty,
        Obsolete = null,
        Pages = [],
    };

    /// <summary>The type derived from another: <c>AllProperties</c> puts the base's first.</summary>
    public static TypeModel DerivedFrom(this TypeModel type, TypeModel baseType) => type with
    {
        Base = Reference(baseType),
        ODataType = "#" + type.FullName,
        AllProperties = baseType.AllProperties
            .Where(inherited => type.Properties.All(own => own.Name != inherited.Name))
            .Concat(type.Properties)
            .ToEquatableArray(),
    };

    public static PropertyModel Property(string wireName, ApiType type, string description = "") => new()
    {
        WireName = wireName,
        Name = char.ToUpperInvariant(wireName[0]) + wireName[1..],
        Type = type,
        Flags = PropertyFlags.None,
        Summary = Text(description),
        Remarks = [],
        Obsolete = null,
        HidesBase = false,
    };

    public static PropertyModel Property(string wireName, ValueKind kind, string description = "") =>
        Property(wireName, Of(kind), description);

    public static ApiType Of(ValueKind kind, bool isCollection = false) => new() { Kind = kind, IsCollection = isCollection, Reference = null };

    public static ApiType Of(TypeModel type, bool isCollection = false) =>
        new() { Kind = ValueKind.Object, IsCollection = isCollection, Reference = Reference(type) };

    public static ApiType Of(EnumModel type, bool isCollection = false) =>
        new() { Kind = ValueKind.Enum, IsCollection = isCollection, Reference = new TypeReference(type.FullName, type.Name) };

    public static TypeReference Reference(TypeModel type) => new(type.FullName, type.Name);

    public static EnumModel Enum(string name, params string[] members) => new()
    {
        FullName = char.ToLowerInvariant(name[0]) + name[1..],
        Name = new CSharpName(Namespace, name),
        IsFlags = false,
        Members = members.Select(Member).ToEquatableArray(),
        Summary = DocText.Empty,
        Obsolete = null,
        Pages = [],
        IsDeclared = false,
    };

    public static EnumMemberModel Member(string wireName, int value) => new()
    {
        WireName = wireName,
        Name = char.ToUpperInvariant(wireName[0]) + wireName[1..],
        Value = value,
        IsNumbered = false,
        Summary = DocText.Empty,
        Obsolete = null,
    };

    public static OperationModel Operation(string name, string method, params RouteModel[] routes) => new()
    {
        Name = new CSharpName(Namespace, name),
        Method = method,
        Status = 200,
        Routes = new EquatableArray<RouteModel>(routes),
        Body = null,
        Reply = new ReplyModel { Kind = ReplyKind.None, Type = null },
        QueryOptions = [],
        Headers = [],
        DelegatedWorkPermissions = [],
        DelegatedPersonalPermissions = [],
        ApplicationPermissions = [],
        Summary = DocText.Empty,
        Obsolete = null,
        Page = "page.md",
    };

    public static RouteModel Route(string template, params string[] parameters) => new()
    {
        Template = template,
        Documented = template,
        Parameters = parameters.Select(static name => Parameter(name)).ToEquatableArray(),
        FactoryName = null,
    };

    public static ParameterModel Parameter(string name, ValueKind kind = ValueKind.String) => new()
    {
        Name = name,
        PropertyName = char.ToUpperInvariant(name[0]) + name[1..],
        Type = Of(kind),
        IsOptional = false,
        Summary = DocText.Empty,
    };

    public static BodyModel Body(ApiType type, string? contentType = null) => new() { Type = type, ContentType = contentType, ParameterName = "body" };

    public static ReplyModel Reply(ReplyKind kind, ApiType? type = null) => new() { Kind = kind, Type = type };

    public static DocText Text(string text) => text.Length == 0 ? DocText.Empty : new DocText(List(new DocRun(DocRunKind.Text, text)));

    public static EquatableArray<T> List<T>(params T[] items)
        where T : System.IEquatable<T> => new(items);
}
