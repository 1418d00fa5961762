using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using static DocModelGen.Generator.Tests.Infrastructure.Models;

namespace DocModelGen.Generator.Tests.Emitting;

public sealed class EmittedCodeTests
{
    [Fact]
    public void The_sample_page_gives_a_record_an_enum_a_request_and_a_context() => AssertEmission("SamplePage", SamplePage.Model);

    [Fact]
    public void Every_kind_of_value_is_read_and_written_alone_and_in_a_list()
    {
        TypeModel part = Type("Part", Property("name", ValueKind.String));
        EnumModel color = Enum("Color", "red", "green");
        PropertyModel[] scalars = [.. System.Enum.GetValues<ValueKind>().Select(kind => Property($"one{kind}", Kind(kind, isCollection: false)))];
        PropertyModel[] lists = [.. System.Enum.GetValues<ValueKind>().Select(kind => Property($"many{kind}", Kind(kind, isCollection: true)))];

        AssertEmission("EveryKind", Api([Type("Everything", [.. scalars, .. lists]), part], [color]));

        ApiType Kind(ValueKind kind, bool isCollection) => kind switch
        {
            ValueKind.Object => Of(part, isCollection),
            ValueKind.Enum => Of(color, isCollection),
            ValueKind.Map => ApiType.MapOf(isCollection ? Of(part, isCollection: true) : Of(ValueKind.Int32), isCollection),
            ValueKind.Collection => ApiType.CollectionOf(isCollection ? ApiType.MapOf(Of(color), isCollection: true) : Of(ValueKind.Decimal, isCollection: true)),
            _ => Of(kind, isCollection),
        };
    }

    [Fact]
    public void Numbers_beyond_32_bits_make_an_enum_of_64()
    {
        EnumModel size = Enum("Size", "small", "large");
        EnumModel flags = Enum("Spots", "one", "two") with { IsFlags = true };

        AssertEmission("LongEnums", Api([], [size with { Members = Numbered(size, 1, 9_000_000_000) }, flags with { Members = Numbered(flags, 1, 1L << 40) }]));

        static EquatableArray<EnumMemberModel> Numbered(EnumModel model, params long[] values) =>
            model.Members.Select((member, i) => member with { Value = values[i] }).ToEquatableArray();
    }

    [Fact]
    public void Types_derive_hide_and_are_told_apart_by_their_type_name()
    {
        TypeModel item = Type("Item", Property("id", ValueKind.String), Property("content", ValueKind.String));
        TypeModel file = Type("File", Property("content", ValueKind.Binary) with { HidesBase = true }, Property("size", ValueKind.Int64)).DerivedFrom(item);
        TypeModel image = Type("Image", Property("width", ValueKind.Int32)).DerivedFrom(file);
        item = item with { Derived = List(Reference(image), Reference(file)) };
        file = file with { Derived = List(Reference(image)) };

        AssertEmission("Inheritance", Api([item, file, image]));
    }

    [Fact]
    public void Requests_come_in_all_forms()
    {
        TypeModel item = Type("Item", Property("id", ValueKind.String));
        EnumModel color = Enum("Color", "red", "green");
        RouteModel byUser = Route("/users/{userId}/items/{itemId}", "userId", "itemId");
        OperationModel[] operations =
        [
            Operation("GetItem", "GET", Route("/me/items/{itemId}", "itemId"), byUser, byUser with
            {
                Template = "/groups/{groupId}/items/{itemId}",
                Documented = "/groups/{id}/items/{id}",
                Parameters = List(Parameter("groupId"), Parameter("itemId")),
                FactoryName = "FromGroup",
            }) with
            {
                Reply = Reply(ReplyKind.Object, Of(item)),
                QueryOptions = List(
                    new QueryOptionModel("$select", "Select", ApiTypes.Of(ValueKind.String, isCollection: true), DocText.Empty),
                    new QueryOptionModel("$expand", "Expand", ApiTypes.Of(ValueKind.String), Text("What to include."))),
                Headers = List(new HeaderModel { WireName = "If-None-Match", PropertyName = "IfNoneMatch", Summary = DocText.Empty }),
            },
            Operation("ListItems", "GET", Route("/me/items")) with
            {
                Reply = Reply(ReplyKind.Collection, Of(item)),
                QueryOptions = List(
                    new QueryOptionModel("$top", "Top", ApiTypes.Of(ValueKind.Int32), DocText.Empty),
                    new QueryOptionModel("$count", "Count", ApiTypes.Of(ValueKind.Boolean), DocText.Empty)),
            },
            Operation("DeleteItem", "DELETE", Route("/me/items/{event}", "event")) with { Status = 204 },
            Operation("DownloadItem", "GET", Route("/me/items/{itemId}/content", "itemId")) with { Reply = Reply(ReplyKind.Stream) },
            Operation("UploadItem", "PUT", Route("/me/items/{+path}/content", "path")) with
            {
                Body = Body(Of(ValueKind.Stream), "application/octet-stream"),
                Reply = Reply(ReplyKind.Object, Of(ValueKind.Json)),
            },
            Operation("CountItems", "GET", Route("/me/items/$count")) with { Reply = Reply(ReplyKind.Value, Of(ValueKind.Int32)) },
            Operation("NameItem", "GET", Route("/me/items/name")) with { Reply = Reply(ReplyKind.Value, Of(ValueKind.String)) },
            Operation("ColorItem", "GET", Route("/me/items/color")) with { Reply = Reply(ReplyKind.Value, Of(color)) },
            Operation("TagItems", "GET", Route("/me/items/tags")) with { Reply = Reply(ReplyKind.Value, Of(ValueKind.String, isCollection: true)) },
            Operation("SizeItems", "GET", Route("/me/items/sizes")) with { Reply = Reply(ReplyKind.Collection, Of(ValueKind.Int64)) },
            Operation("ColorItems", "GET", Route("/me/items/colors")) with { Reply = Reply(ReplyKind.Collection, Of(color)) },
            Operation("PatchAnything", "PATCH", Route("/me/items")) with
            {
                Body = Body(Of(ValueKind.Json)),
                ApplicationPermissions = List("Items.Read", "Items.ReadWrite"),
                DelegatedPersonalPermissions = List("Items.Read"),
            },
            Operation("PostBatch", "POST", Route("/me/items/batch")) with { Body = Body(Of(item, isCollection: true)) },
            Operation("Between", "GET", Typed("/me/items/between(start={start},count={count},all={all})")) with { Reply = Reply(ReplyKind.Collection, Of(item)) },
        ];

        AssertEmission("Requests", Api([item], [color], operations));

        static RouteModel Typed(string template) => Route(template) with
        {
            Parameters = List(
                Parameter("start", ValueKind.DateTimeOffset), Parameter("count", ValueKind.Int32), Parameter("all", ValueKind.Boolean)),
        };
    }

    [Fact]
    public void Enums_may_be_flags_or_sparse_or_empty()
    {
        EnumModel flags = Enum("Access") with
        {
            IsFlags = true,
            Members = List(Member("none", 0), Member("read", 1), Member("write", 2), Member("all", int.MinValue)),
        };
        EnumModel sparse = Enum("Level") with { Members = List(Member("low", 10), Member("high", -20), Member("class", 30)) };

        AssertEmission("Enums", Api(enums: [flags, sparse, Enum("Nothing")]));
    }

    [Fact]
    public void What_the_pages_call_deprecated_warns_its_users_and_not_the_generated_code()
    {
        EnumModel color = Enum("Color", "red") with { Obsolete = "Use \"shade\"." };
        TypeModel old = Type("Old", Property("id", ValueKind.String)) with { Obsolete = "Gone soon." };
        TypeModel holder = Type(
            "Holder",
            Property("old", Of(old)),
            Property("olds", Of(old, isCollection: true)),
            Property("color", Of(color)),
            Property("name", ValueKind.String) with { Obsolete = "Use displayName." });
        TypeModel derived = Type("Derived").DerivedFrom(holder);
        OperationModel operation = Operation("GetOld", "GET", Route("/old")) with { Reply = Reply(ReplyKind.Object, Of(old)), Obsolete = "Do not." };
        SortedDictionary<string, string> files = Emission.Emit(Api([derived, holder, old], [color], [operation]));

        GeneratedCompilation.AssertCompiles(files);
        const string use = "class User { object A(Contoso.ApiModels.Holder h) => h.Name; object B() => new Contoso.ApiModels.Old(); object C => new Contoso.ApiModels.GetOld(); }";
        Assert.Equal(3, GeneratedCompilation.Create([.. files.Values, use]).GetDiagnostics().Count(static diagnostic => diagnostic.Id == "CS0618"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void A_record_may_have_any_number_of_properties(int count)
    {
        PropertyModel[] properties = [.. Enumerable.Range(0, count).Select(static index => Property($"property{index}", ValueKind.String))];
        TypeModel type = Type("Wide", properties);

        GeneratedCompilation.AssertCompiles(Emission.Emit(Api([type, Type("Wider").DerivedFrom(type)])));
    }

    [Fact]
    public void Names_that_are_keywords_compile()
    {
        EnumModel options = Enum("Options", "default", "class", "int") with { Name = new CSharpName(Namespace + ".new.Event", "Enum") };
        TypeModel type = Type("Record", Property("class", Of(options)) with { Name = "class" }, Property("record", ValueKind.String) with { Name = "record" }) with
        {
            Name = new CSharpName(Namespace + ".namespace", "Record"),
        };
        OperationModel operation = Operation("Get", "GET", Route("/{event}/{value}", "event", "value")) with { Reply = Reply(ReplyKind.Object, Of(type)) };

        GeneratedCompilation.AssertCompiles(Emission.Emit(Api([type], [options], [operation])));
    }

    [Fact]
    public void Sub_namespaces_and_names_that_differ_in_case_get_files_and_context_properties_of_their_own()
    {
        TypeModel upper = Type("Session", Property("id", ValueKind.String));
        TypeModel lower = Type("SESSION") with { FullName = "microsoft.graph.SESSION" };
        TypeModel sub = Type("Session") with { FullName = "microsoft.graph.callRecords.session", Name = new CSharpName(Namespace + ".CallRecords", "Session") };
        SortedDictionary<string, string> files = Emission.Emit(Api([sub, upper, lower]));

        GeneratedCompilation.AssertCompiles(files);
        Assert.Equal(["ApiModelsJsonContext.g.cs", "CallRecords.Session.g.cs", "SESSION_2.g.cs", "Session.g.cs"], files.Keys);
        Assert.Contains(" CallRecordsSession => ", files["ApiModelsJsonContext.g.cs"], System.StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EncoderTests.Attacks), MemberType = typeof(EncoderTests))]
    public void Hostile_texts_change_nothing_but_the_texts(string text)
    {
        PropertyModel property = Property("name", ValueKind.String) with { WireName = text, Summary = Text(text), Remarks = List(text), Obsolete = text };
        TypeModel type = Type("Item", property) with { FullName = text, ODataType = text, Summary = Text(text), Pages = List(text), Obsolete = text };
        EnumModel color = Enum("Color") with { FullName = text, Summary = Text(text), Pages = List(text), Members = List(Member("red", 0) with { WireName = text, Summary = Text(text) }) };
        OperationModel operation = Operation("Get", text, Route("/{id}", "id") with { Template = text, Documented = text }) with
        {
            Page = text,
            Summary = Text(text),
            Obsolete = text,
            Body = Body(Of(ValueKind.Binary), contentType: text),
            Headers = List(new HeaderModel { WireName = text, PropertyName = "Header", Summary = Text(text) }),
            ApplicationPermissions = List(text),
        };
        SortedDictionary<string, string> files = Emission.Emit(Api([type], [color], [operation]));

        Compilation compilation = GeneratedCompilation.Create(files.Values);
        GeneratedCompilation.AssertClean(compilation);
        Assert.Equal(
            ["ApiModelsJsonContext", "Color", "ColorJson", "Get", "Item"],
            compilation.SyntaxTrees
                .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                .Select(static type => type.Identifier.ValueText)
                .Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_request_must_have_is_said_where_it_is_set()
    {
        string code = GeneratorRun.Of(PageProject.With(("spec/loans.md", """
            # Find loans

            `GET /loans`

            | Name | In | Type | Required | Description |
            |---|---|---|---|---|
            | branch | query | string | yes | Which branch. |
            | town | query | string | yes | Required. Which town. |
            | page | query | integer | no | Which page. |
            | X-Tenant | header | string | yes | Who asks. |
            | X-Trace | header | string | no | Where it came from. |
            """))).Files["FindLoans.g.cs"];

        Assert.Contains("    /// <summary>Which branch.</summary>\n    /// <remarks>Required.</remarks>\n    public string? Branch", code, System.StringComparison.Ordinal);
        Assert.Contains("    /// <summary>Who asks.</summary>\n    /// <remarks>Required.</remarks>\n    public string? XTenant", code, System.StringComparison.Ordinal);
        Assert.Equal(2, code.Split("<remarks>Required.").Length - 1);
    }

    [Fact]
    public void Code_for_old_targets_is_plain_CSharp_9()
    {
        TypeModel type = Type("Item", Property("day", ValueKind.Date), Property("times", Of(ValueKind.TimeOfDay, isCollection: true)));
        OperationModel operation = Operation("GetItem", "GET", Route("/{day}") with { Parameters = List(Parameter("day", ValueKind.Date)) }) with
        {
            Reply = Reply(ReplyKind.Value, Of(ValueKind.Date)),
        };
        SortedDictionary<string, string> files = Emission.Emit(Api([type], [Enum("Color", "red")], [operation]), Oldest);

        Assert.Equal(
            ["ApiModelsJsonContext.g.cs", "Color.g.cs", "GetItem.g.cs", "IsExternalInit.g.cs", "Item.g.cs"],
            files.Keys);
        files.Remove("IsExternalInit.g.cs");
        GeneratedCompilation.AssertClean(GeneratedCompilation.Create(GeneratedCompilation.ParseOptions(LanguageVersion.CSharp9), files.Values));
        Snapshot.Match("OldTarget", files);
    }

    private static void AssertEmission(string snapshot, ApiModel model)
    {
        SortedDictionary<string, string> files = Emission.Emit(model);
        GeneratedCompilation.AssertCompiles(files);
        Snapshot.Match(snapshot, files);
    }
}
