using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>Habits of the reference's later years, on pages in words of ours.</summary>
public sealed class NewerPageTests
{
    private const string Get = """
        ---
        title: "Get crate"
        description: "Reads one crate of a shed."
        author: "someone"
        ms.localizationpriority: medium
        ms.subservice: "sheds"
        doc_type: apiPageType
        ms.date: 01/02/2024
        ---

        # Get crate

        Namespace: microsoft.graph.sheds

        Read the properties of a [crate](../resources/sheds-crate.md).

        > [!NOTE]
        > Crates that were moved are not found.

        [!INCLUDE [national-cloud-support](../../includes/all-clouds.md)]

        ## Permissions

        Choose the permission or permissions marked as least privileged for this API.

        <!-- { "blockType": "permissions", "name": "crate_get" } -->
        |Permission type|Least privileged permissions|Higher privileged permissions|
        |:---|:---|:---|
        |Delegated (work or school account)|Shed.Read.All|Shed.ReadWrite.All, Directory.Read.All|
        |Delegated (personal Microsoft account)|Not supported.|Not supported.|
        |Application|Shed.Read.All|Not available.|

        > [!IMPORTANT]
        > The signed-in user must also have a role, such as *Shed Reader*.

        ## HTTP request

        To get a crate of the signed-in user:
        <!-- {
          "blockType": "ignored"
        }
        -->
        ``` http
        GET /me/shed/crates/{crateId}
        ```

        To get a crate of another user:
        <!-- { "blockType": "ignored" } -->
        ``` http
        GET /users/{id | userPrincipalName}/shed/crates/{crateId}
        GET /users/{id | userPrincipalName}/shed/crates(name='{crateName}')
        ```

        ## Optional query parameters

        This method supports the `$select` and `$expand` [OData query parameters](/graph/query-parameters) to help customize the response.

        ## Request headers

        |Name|Description|
        |:---|:---|
        |Authorization|Bearer {token}. Required. Learn more about [authentication](/graph/auth/auth-concepts).|
        |Prefer: include-unknown-enum-members|Enables evolvable enum values beyond the sentinel value. Optional.|

        ## Request body

        Don't supply a request body for this method.

        ## Response

        If successful, this method returns a `200 OK` response code and a [microsoft.graph.sheds.crate](../resources/sheds-crate.md) object in the response body.

        ## Examples

        ### Request

        The following example shows a request.
        # [HTTP](#tab/http)
        <!-- {
          "blockType": "request",
          "name": "get_crate"
        }
        -->
        ``` http
        GET https://graph.microsoft.com/v1.0/me/shed/crates/1
        ```

        # [C#](#tab/csharp)
        [!INCLUDE [sample-code](../includes/snippets/csharp/get-crate-csharp-snippets.md)]

        ---

        ### Response

        The following example shows the response.
        >**Note:** The response object shown here might be shortened for readability.
        <!-- {
          "blockType": "response",
          "truncated": true,
          "@odata.type": "microsoft.graph.sheds.crate"
        }
        -->
        ``` http
        HTTP/1.1 200 OK
        Content-Type: application/json

        {
          "@odata.type": "#microsoft.graph.sheds.crate",
          "id": "1",
          "state": "full"
        }
        ```
        """;

    private const string Resource = """
        ---
        title: "crate resource type"
        description: "A crate of a shed."
        ms.localizationpriority: medium
        doc_type: resourcePageType
        ---

        # crate resource type

        Namespace: microsoft.graph.sheds

        Represents a crate of a shed.

        Inherits from [microsoft.graph.entity](../resources/entity.md).

        ## Methods

        |Method|Return type|Description|
        |:---|:---|:---|
        |[Get](../api/sheds-crate-get.md)|[microsoft.graph.sheds.crate](../resources/sheds-crate.md)|Read a crate.|

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|The unique identifier for the crate. Inherited from [microsoft.graph.entity](../resources/entity.md). Read-only. Supports `$filter` (`eq`, `ne`, `in`).|
        |label|String|The label. Nullable. Required on create. Returned by default. Supports `$filter` (`eq`, `ne`, `not`, `ge`, `le`, `in`, `startsWith`) and `$orderby`.|
        |state|microsoft.graph.sheds.crateState|How full it is. The possible values are: `empty`, `full`, `unknownFutureValue`. Use the `Prefer: include-unknown-enum-members` request header to get the following members in this [evolvable enum](/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations): `overflowing`, `leaking`.|
        |weights|Collection(Int64)|Its weights over time.|
        |uses|[microsoft.graph.sheds.crateUse](#crateuse-values) collection|What it is for. Supports `$filter` (`eq`).|
        |kind|[crateKind](../resources/enums-sheds.md#cratekind-values)|What it is made of. The possible values are: `wood`, `steel`, `unknownFutureValue`.|
        |openedDateTime|DateTimeOffset|When it was opened. Read-only.|

        ### crateUse values

        |Member|Description|
        |:---|:---|
        |fruit|For fruit.|
        |tools|For tools.|
        |unknownFutureValue|Evolvable enumeration sentinel value. Do not use.|

        ## Relationships

        |Relationship|Type|Description|
        |:---|:---|:---|
        |items|[microsoft.graph.sheds.crate](../resources/sheds-crate.md) collection|What is inside. Supports `$expand`.|

        ## JSON representation

        The following JSON representation shows the resource type.
        <!-- {
          "blockType": "resource",
          "keyProperty": "id",
          "@odata.type": "microsoft.graph.sheds.crate",
          "baseType": "microsoft.graph.entity",
          "openType": false
        }
        -->
        ``` json
        {
          "@odata.type": "#microsoft.graph.sheds.crate",
          "id": "String (identifier)",
          "state": "String"
        }
        ```
        """;

    private const string Enums = """
        ---
        title: "Shed enum values"
        doc_type: enumPageType
        ---

        # Shed enum values

        Namespace: microsoft.graph.sheds

        ### crateKind values

        |Member|
        |:---|
        |wood|
        |steel|
        |unknownFutureValue|
        |glass|
        """;

    private static readonly ApiModel s_model = LinkedPages.Link(("api/sheds-crate-get.md", Get), ("resources/sheds-crate.md", Resource), ("resources/enums-sheds.md", Enums));

    [Fact]
    public void Both_permission_columns_count()
    {
        OperationModel operation = s_model.Operation("GetShedCrate");

        Assert.Equal(["Shed.Read.All", "Shed.ReadWrite.All", "Directory.Read.All"], operation.DelegatedWorkPermissions);
        Assert.Empty(operation.DelegatedPersonalPermissions);
        Assert.Equal(["Shed.Read.All"], operation.ApplicationPermissions);
    }

    [Fact]
    public void All_fences_of_the_request_section_count()
    {
        OperationModel operation = s_model.Operation("GetShedCrate");

        Assert.Equal(
            ["/me/shed/crates/{crateId}", "/users/{id | userPrincipalName}/shed/crates/{crateId}", "/users/{id | userPrincipalName}/shed/crates(name='{crateName}')"],
            operation.Routes.Select(static route => route.Documented));
        Assert.Equal(["$select", "$expand"], operation.QueryOptions.Select(static option => option.WireName));
        Assert.Equal(["Prefer"], operation.Headers.Select(static header => header.WireName));
        Assert.Equal((ReplyKind.Object, "microsoft.graph.sheds.crate"), (operation.Reply.Kind, operation.Reply.Type!.Reference!.FullName));
        Assert.Null(operation.Body);
    }

    [Fact]
    public void Members_behind_the_evolvable_header_count()
    {
        EnumModel state = s_model.Enum("microsoft.graph.sheds.crateState");

        Assert.Equal(["empty", "full", "unknownFutureValue", "overflowing", "leaking"], state.Members.Select(static member => member.WireName));
    }

    [Fact]
    public void Tables_of_members_stand_in_the_resource_or_in_a_collection_of_enumerations()
    {
        Assert.Equal(["fruit", "tools", "unknownFutureValue"], s_model.Enum("microsoft.graph.sheds.crateUse").Members.Select(static member => member.WireName));
        Assert.Contains("glass", s_model.Enum("microsoft.graph.sheds.crateKind").Members.Select(static member => member.WireName));
        PropertyModel uses = s_model.Type("microsoft.graph.sheds.crate").Property("uses");
        Assert.Equal((ValueKind.Enum, true), (uses.Type.Kind, uses.Type.IsCollection));
    }

    [Fact]
    public void Operators_of_a_filter_are_no_members()
    {
        TypeModel crate = s_model.Type("microsoft.graph.sheds.crate");

        Assert.Equal(ValueKind.String, crate.Property("label").Type.Kind);
        Assert.Equal((ValueKind.Int64, true), (crate.Property("weights").Type.Kind, crate.Property("weights").Type.IsCollection));
        Assert.True(crate.IsEntity);
        Assert.True((crate.Property("openedDateTime").Flags & PropertyFlags.ReadOnly) != 0);
        Assert.True((crate.Property("items").Flags & PropertyFlags.Navigation) != 0);
    }

    [Theory]
    [InlineData("The possible values are: `a`, `b`, `unknownFutureValue`. Note that you must use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this [evolvable enum](/graph/x): `c`, `d`. Supports `$filter` (`eq`, `ne`).", "a b unknownFutureValue c d")]
    [InlineData("Possible values are: `a`, `b`, `unknownFutureValue`. You must use the `Prefer: include-unknown-enum-members` request header to get the following values in this evolvable enum: `c`.", "a b unknownFutureValue c")]
    [InlineData("The possible values are: `a`, `b`, `unknownFutureValue`, `c`. Use the `Prefer: include-unknown-enum-members` request header to get the following members from this evolvable enum: `c`.", "a b unknownFutureValue c")]
    [InlineData("The possible values are `a`, `b`, and `unknownFutureValue`. Default value is `a`.", "a b unknownFutureValue")]
    [InlineData("The possible values are: `a` (the first), `b` (the second). Not nullable. Inherited from [thing](thing.md).", "a b")]
    public void A_list_of_members_reads_in_the_wordings_of_the_time(string description, string members)
    {
        ApiModel model = LinkedPages.Link(("resources/box.md", TestPage.Resource("box", "Holds a box.", "mood|boxMood|" + description)));

        Assert.Equal(members.Split(' '), model.Enum("microsoft.graph.boxMood").Members.Select(static member => member.WireName));
    }
}
