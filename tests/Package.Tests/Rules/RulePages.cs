using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Package.Tests.Rules;

/// <summary>Pages that break every rule, each at least once.</summary>
internal static class RulePages
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["resources/lamp.md"] = Resource("lamp", "name|String|The name.", "watts|Int32|The power.", "on|Boolean|Lit.", "color|[lampColor](lampcolor.md)|The color. Possible values are: `red`, `blue`.", "made|Date|When.", "note|String collection|Notes.", "mode|String|The mode.", "seat|[chair](chair.md)|Where it stands."),
        ["resources/office-lamp.md"] = Resource("lamp", "mode|String collection|The mode."),
        ["resources/chair.md"] = Resource("chair", "legs|Int32|The legs."),
        ["resources/rug.md"] = Resource("rug", "size|Int32|The size."),
        ["resources/lampcolor.md"] = Enumeration("lampColor", "red", "green"),
        ["resources/weave.md"] = Enumeration("weave", "flat", "loop"),
        ["resources/weaves.md"] = Enumeration("weave", "flat", "knot"),
        ["api/lamp-create.md"] = Request(
            "Create lamp", "POST /lamps", "lamp",
            body: Table(
                "The following table shows the properties that are required when you create the lamp.",
                "name|String|The name. Required.", "watts|Int32|The power.", "on|Boolean|Lit.", "color|[lampColor](../resources/lampcolor.md)|The color.", "made|Date|When.", "note|String|A note.", "seat|[chair](../resources/chair.md)|Where it stands.", "fax|String|A number."),
            permission: "**TODO: Determine scopes **",
            promise: "201 Created",
            extra: "## Proprties",
            example: """
                POST https://graph.microsoft.com/v1.0/lamps
                Content-Type: application/json

                {
                  "shade": 1,
                  "watts": "5",
                  "on": "Boolean",
                  "color": "blue",
                  "Made": "yesterday",
                  "seat": { "@odata.type": "#microsoft.graph.rug", "size": 1 }
                }
                ```

                ### Response

                ```http
                HTTP/1.1 200 OK
                Content-Type: application/json

                { "name": "Desk" "watts": 5 }
                """),
        ["api/rug-add.md"] = Request(
            "Add rug", "POST /rugs/$ref", "rug", body: Table("", "size|Int32|The size."),
            example: "POST https://graph.microsoft.com/docs\\api/rugs\nContent-Type: application/json\n\n{ \"size\": 1 }"),
        ["api/lamp-get.md"] = Request("Get lamp", "GET /things/{thingId}", "lamp"),
        ["api/rug-get.md"] = Request("Get rug", "GET /things/{id}", "rug"),
        ["resources/vehicle.md"] = Resource("vehicle", "wheels|Int32|How many.", "driveAxle|Enumeration|What drives. Possible values are: `front`, `rear`."),
        ["resources/truck.md"] = Resource("truck", "wheels|String|How many.", "driveAxle|Enumeration|What drives. Possible values are: `front`, `all`.")
            .Replace("Stands for a truck.", "Inherits from [vehicle](vehicle.md).", System.StringComparison.Ordinal),
        ["resources/light-glow.md"] = Resource("glow", "lux|Int32|How bright.").Replace("Namespace: microsoft.graph", "Namespace: microsoft.graph.light", System.StringComparison.Ordinal),
        ["resources/heat-glow.md"] = Resource("glow", "kelvin|Int32|How hot.").Replace("Namespace: microsoft.graph", "Namespace: microsoft.graph.heat", System.StringComparison.Ordinal),
        ["resources/stove.md"] = Resource("stove", "shine|glow|What it gives off."),
        ["api/order.md"] = Request("Get order", "GET /order", "thing", permission: "Things.ReadWrite.All, Things.Read.All")
            .Replace("| Permissions |", "| Permissions (from least to most privileged) |", System.StringComparison.Ordinal),
        ["api/included.md"] = Request("Get included", "GET /included", "thing")
            .Replace("## HTTP request", "## Permissions\n\n[!INCLUDE [permissions-table](../includes/permissions/absent.md)]\n\n## HTTP request", System.StringComparison.Ordinal),
        ["api/index.md"] = "# Index\n\n" + string.Join("\n", ((string[])["lamp", "office-lamp", "chair", "rug", "lampcolor", "weave", "weaves", "book", "thing", "bad", "heir", "renamed", "newcomer", "lampmode", "weaves", "columns", "rowless", "list", "odd", "file", "shown"]).Select(static name => $"- [{name}](../resources/{name}.md)")) + "\n",
        ["resources/bad.md"] = Resource(
            "bad",
            "bad|String|Has the type's name.", "|String|Has no name.", "short", "strange|Some Strange 32 Type|Unknown.", "other|[ghost](ghost.md)|Nowhere.",
            "twice|String|Once.", "twice|Int32|Again.", "hue|Enumeration|Has no list.", "tone|Enumeration|Possible values are: `low`, `low`, `high`.")
            + "\n<!-- DocModelGen: disable DMG1001 because no example shows more -->\n",
        // Line ends of two characters, and before the type's cell a tab and a character of two units.
        ["resources/odd.md"] = Resource("odd", "lamp\U0001F4A1\t|Some Other 32 Type|Odd.").ReplaceLineEndings("\r\n"),
        ["resources/list.md"] = Resource("list", "maker|String|Who.", "Maker|String|Who else."),
        ["resources/columns.md"] = "# columns resource type\n\n## Properties\n\n| One | Two |\n|:--|:--|\n| a | b |\n",
        ["resources/rowless.md"] = "# rowless resource type\n\n## Properties\n\n| Property | Type | Description |\n|:--|:--|:--|\n",
        ["api/lineless.md"] = Request("Get nothing", "", "rug"),
        ["api/unread.md"] = Request("Get something", "POST ** Address not found/$ref", "rug"),
        ["api/open.md"] = "# Open page\n\n## HTTP request\n\n```http\nGET /open\n\n## Response\n\nIf successful, this method returns a `200 OK` response code.\n\n```http\nHTTP/1.1 200 OK\n```\n",
        ["resources/file.md"] = Resource("file", "size|Int32|How large.", "tag|String|Its tag.")
            + "\n## JSON representation\n\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.file\" } -->\n```json\n{ \"size\": \"String\" }\n```\n",
        ["resources/shown.md"] = "# shown resource type\n\nNamespace: microsoft.graph\n\n## JSON representation\n\n<!-- { \"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.shown\" } -->\n```json\n{ \"size\": 0 }\n```\n",
        ["api/silent.md"] = Request("Get silent", "GET /silent", "thing")
            .Replace(" and a [thing](../resources/thing.md) object in the response body", "", System.StringComparison.Ordinal),
        ["studio/kilns.md"] = "# Kilns\n\n## Get a kiln\n\n`GET /kilns/{id}`\n\n### Example response\n\n```json\n{ \"label\": \"North\" }\n```\n",
        ["api/thing-sort.md"] = "# Sort things\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n```http\nPOST /things/sort\n```\n\n## Request body\n\nSee the example.\n\n## Response\n\n"
            + "If successful, this method returns a `204 No Content` response code.\n\n## Example\n\n```http\nPOST https://graph.microsoft.com/v1.0/things/sort\nContent-Type: application/json\n\n{ \"by\": \"size\" }\n```\n",
        ["rows.md"] = "# Rows\n\n|depth|Int32|How deep.|\n",
        ["fremd.md"] = "# Fremd\n\n## Eigenschaften\n\nDas ist nicht von dem Ort, und es wird mit dem Ma\u00df f\u00fcr das Jahr gemessen.\n",
        ["notes.md"] = "# Notes\n\nNothing but prose.\n",
        ["hushed.md"] = "# Hushed\n\nNothing but prose.\n\n<!-- DocModelGen: disable DMG0002 -->\n",

        // The code is about this one.
        ["resources/book.md"] = Resource("book", "title|String|On its cover.", "pages|Int64|How many.", "added|DateTimeOffset|When it came. Read-only.", "bookGenre|Enumeration|Kind of book. Possible values are: `novel`, `poetry`."),
        ["api/book-create.md"] = Request(
            "Create book", "POST /books", "book",
            body: Table("The following table shows the properties that are required when you create the book.", "title|String|Required. On its cover.", "pages|Int64|How many.")),

        // And the baseline about these.
        ["resources/thing.md"] = Resource(
            "thing",
            "fresh|String|A.", "retyped|Int32|A.", "Cased|String|A.", "many|String collection|A.", "needed|String|Required. A.", "free|String|A.", "fixed|String|A. Read-only.",
            "loose|String|A.", "keyed|String|A.", "nulled|String|A.", "secret|String|A. Write-only.", "aged|String|A.", "mode|[lampMode](lampmode.md)|A.", "emailAddress|Guid|A."),
        ["resources/heir.md"] = Resource("heir", "a|String|A."),
        ["resources/renamed.md"] = Resource("renamed", "alpha|String|A.", "beta|String|B."),
        ["resources/newcomer.md"] = Resource("newcomer", "gamma|String|C."),
        ["resources/lampmode.md"] = """
            # lampMode enum type

            Namespace: microsoft.graph

            ## Members

            | Member | Value | Description |
            |:--|:--|:--|
            | on | 1 | A. |
            | Off | 2 | A. |
            | extra | 3 | A. |
            | aged | 4 | A. |

            """,
        ["api/added.md"] = Request("List added", "GET /added", "thing"),
        ["api/new-name.md"] = Request("Get new name", "GET /named", "thing"),
        ["api/one-way.md"] = Request("Get one way", "GET /one", "thing"),
        ["api/two-ways.md"] = Request("Get two ways", "GET /two\nGET /me/two", "thing"),
        ["api/moved.md"] = Request("Get moved", "GET /moved/here", "thing"),
        ["api/respelled.md"] = Request("Get respelled", "GET /teams/{id}/channels/{channel-id}", "thing"),
        ["api/method.md"] = Request("Update method", "PUT /method", "thing"),
        ["api/status.md"] = Request("Get status", "GET /status", "thing"),
        ["api/body.md"] = Request("Create body", "POST /body", "heir", body: Table("", "a|String|A."), promise: "201 Created"),
        ["api/reply.md"] = Request("Get reply", "GET /reply", "thing"),
        ["api/permission.md"] = Request("Get permission", "GET /permission", "thing", permission: "Things.Read"),
        ["api/send.md"] = Request("Send thing", "POST /send", "thing", body: "All of it.", promise: "201 Created"),
        ["api/aged.md"] = Request("Get aged", "GET /aged", "thing"),

        // And the witnesses about these.
        ["resources/kettle.md"] = Resource(
            "kettle",
            "retyped|Int32|A.", "Cased|String|A.", "many|String collection|A.", "sure|String|Not nullable. A.", "keyed|String|Key. A.", "serial|String|A.", "only|String|A.",
            "lid|[kettleLid](kettlelid.md)|A.", "grade|[kettleGrade](kettlegrade.md)|A.", "days|[kettleDays](kettledays.md)|A. Values can be combined.")
            .Replace("Stands for a kettle.", "Inherits from [chair](chair.md).", System.StringComparison.Ordinal),
        ["resources/teapot.md"] = Resource("teapot", "spout|Int32|A."),
        ["resources/samovar.md"] = Resource("samovar", "tap|Int32|A."),
        ["resources/kettlegrade.md"] = """
            # kettleGrade enum type

            Namespace: microsoft.graph

            ## Members

            | Member | Value | Description |
            |:--|:--|:--|
            | low | 0 | A. |
            | High | 1 | A. |
            | only | 2 | A. |

            """,
        ["resources/kettledays.md"] = Enumeration("kettleDays", "monday", "tuesday", "wednesday"),
        ["api/kettle-get.md"] = Request("Get kettle", "GET /kettles/{id}", "rug"),
        ["api/kettle-nothing.md"] = Request("Get kettle nothing", "GET /kettles/{id}/nothing", "thing"),
        ["api/kettle-whistle.md"] = Request("kettle: whistle", "GET /kettles/{id}/whistle", "thing"),
        ["api/kettle-boil.md"] = Request("kettle: boil", "POST /kettles/{id}/boil", "thing", body: Table("", "level|Int32|A.", "only|String|A."))
            .Replace("supply a JSON representation of the [thing](../resources/thing.md) object.", "provide a JSON object with the following parameters.", System.StringComparison.Ordinal),
    };

    /// <summary>What the service is, so that each of these pages is one difference.</summary>
    public const string Metadata =
        """
        # docmodels witness: metadata; date: 2026-03-31; scope: microsoft.graph
        docmodels.baseline	1
        nonsense
        enum	microsoft.graph.kettleDays
        enum	microsoft.graph.kettleGrade	flags
        member	microsoft.graph.kettleDays	monday	0
        member	microsoft.graph.kettleDays	tuesday	1
        member	microsoft.graph.kettleDays	wednesday	2
        member	microsoft.graph.kettleGrade	high	1
        member	microsoft.graph.kettleGrade	low	7
        member	microsoft.graph.kettleGrade	top	3
        operation	POST	{microsoft.graph.kettle}/microsoft.graph.boil	200	microsoft.graph.thing	{microsoft.graph.kettle}/microsoft.graph.boil#body	boil
        operation	POST	{microsoft.graph.kettle}/microsoft.graph.descale	204	-	-	descale
        operation	POST	{microsoft.graph.kettle}/microsoft.graph.whistle	200	microsoft.graph.thing	-	whistle
        property	microsoft.graph.kettle	cased	String
        property	microsoft.graph.kettle	days	microsoft.graph.kettleDays
        property	microsoft.graph.kettle	grade	microsoft.graph.kettleGrade
        property	microsoft.graph.kettle	keyed	String
        property	microsoft.graph.kettle	lid	microsoft.graph.kettleLid
        property	microsoft.graph.kettle	many	String
        property	microsoft.graph.kettle	more	String
        property	microsoft.graph.kettle	retyped	Double
        property	microsoft.graph.kettle	serial	String	key
        property	microsoft.graph.kettle	sure	String
        property	microsoft.graph.Samovar	tap	Int32
        property	microsoft.graph.teapot	spout	Int32
        property	{microsoft.graph.kettle}/microsoft.graph.boil#body	level	Int32
        property	{microsoft.graph.kettle}/microsoft.graph.boil#body	until	Date
        root	kettles	Collection(microsoft.graph.kettle)
        type	microsoft.graph.kettle	complex	microsoft.graph.vessel
        type	microsoft.graph.kettleLid	complex	-
        type	microsoft.graph.Samovar	complex	-
        type	microsoft.graph.teapot	complex	microsoft.graph.vessel
        type	microsoft.graph.vessel	complex	-
        type	{microsoft.graph.kettle}/microsoft.graph.boil#body	complex	-

        """;

    /// <summary>What replies showed.</summary>
    public const string Replies =
        """
        # docmodels witness: observed; date: 2026-03-31; scope: tests
        docmodels.baseline	1
        operation	GET	/kettles/{id}	202	-	-	GetKettle

        """;

    /// <summary>What was accepted, so that each of these pages is one change.</summary>
    public const string Baseline =
        """
        docmodels.baseline	1
        nonsense
        enum	microsoft.graph.lampMode	flags
        member	bookGenre	drama	-
        member	bookGenre	novel	-
        member	bookGenre	poetry	-
        enum	bookGenre
        member	microsoft.graph.lampMode	aged	4	deprecated
        member	microsoft.graph.lampMode	gone	9
        member	microsoft.graph.lampMode	off	2
        member	microsoft.graph.lampMode	on	7
        operation	GET	/aged	200	microsoft.graph.thing	-	GetAged	deprecated
        operation	GET	/gone	200	microsoft.graph.thing	-	GetGone
        operation	GET	/me/one	200	microsoft.graph.thing	-	GetOneWay
        operation	GET	/moved	200	microsoft.graph.thing	-	GetMoved
        operation	GET	/named	200	microsoft.graph.thing	-	GetOldName
        operation	GET	/one	200	microsoft.graph.thing	-	GetOneWay
        operation	GET	/permission	200	microsoft.graph.thing	-	GetPermission
        operation	GET	/reply	200	microsoft.graph.rug	-	GetReply
        operation	GET	/teams/{id}/channels/{name}	200	microsoft.graph.thing	-	GetRespelled
        operation	GET	/status	202	microsoft.graph.thing	-	GetStatus
        operation	GET	/two	200	microsoft.graph.thing	-	GetTwoWays
        operation	PATCH	/method	200	microsoft.graph.thing	-	UpdateMethod
        operation	POST	/body	201	microsoft.graph.heir	microsoft.graph.rug	CreateBody
        operation	POST	/send	201	microsoft.graph.thing	microsoft.graph.thing	SendThing
        permission	GetPermission	delegated	Things.Write
        property	microsoft.graph.book	added	DateTimeOffset	readonly
        property	microsoft.graph.book	bookGenre	bookGenre
        property	microsoft.graph.book	pages	Int32
        property	microsoft.graph.book	title	String
        property	microsoft.graph.heir	a	String
        property	microsoft.graph.thing	aged	String	deprecated
        property	microsoft.graph.thing	cased	String
        property	microsoft.graph.thing	email	Guid
        property	microsoft.graph.thing	fixed	String
        property	microsoft.graph.thing	free	String	required
        property	microsoft.graph.thing	gone	String
        property	microsoft.graph.thing	keyed	String	key
        property	microsoft.graph.thing	loose	String	readonly
        property	microsoft.graph.thing	many	String
        property	microsoft.graph.thing	mode	microsoft.graph.lampMode
        property	microsoft.graph.thing	needed	String
        property	microsoft.graph.thing	nulled	String	notnull
        property	microsoft.graph.thing	retyped	String
        property	microsoft.graph.thing	secret	String
        property	old.renamed	alpha	String
        property	old.renamed	beta	String
        type	microsoft.graph.book	complex	-
        type	microsoft.graph.chair	entity	-
        type	microsoft.graph.gone	complex	-
        type	microsoft.graph.heir	complex	microsoft.graph.thing
        type	microsoft.graph.rug	complex	-	deprecated
        type	microsoft.graph.thing	complex	-
        type	old.renamed	complex	-

        """;

    public const string Code =
        """
        using DeviceStatuses.ApiModels;

        static class User
        {
            static object? Use(BookGenre genre)
            {
                object request = new CreateBook(new Book { Added = default(DateTimeOffset) });
                object? all = genre switch { BookGenre.Novel => 1, BookGenre.Poetry => 2, BookGenre.Drama => 3 };
                object? some = genre switch { BookGenre.Novel => 1 };
                return new Book().Pages;
            }
        }

        """;

    private static string Resource(string name, params string[] rows) => $"""
        # {name} resource type

        Namespace: microsoft.graph

        Stands for a {name}.

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        {Rows(rows)}

        """;

    private static string Enumeration(string name, params string[] members) => $"""
        # {name} enum type

        Namespace: microsoft.graph

        ## Members

        | Member | Description |
        |:---|:---|
        {string.Join("\n", members.Select(static member => $"| {member} | A member. |"))}

        """;

    private static string Table(string leadIn, params string[] rows) =>
        $"{leadIn}\n\n| Property | Type | Description |\n|:---|:---|:---|\n{Rows(rows)}\n";

    private static string Rows(string[] rows) => string.Join("\n", rows.Select(static row => $"| {row.Replace("|", " | ", System.StringComparison.Ordinal)} |"));

    private static string Request(
        string title, string lines, string type, string body = "", string permission = "", string promise = "200 OK", string extra = "", string example = "") => $"""
        ---
        title: "{title}"
        doc_type: apiPageType
        ---

        # {title}

        Namespace: microsoft.graph

        ## Permissions

        | Permission type | Permissions |
        |:---|:---|
        | Delegated (work or school account) | {permission} |

        {(lines.Length == 0 ? "" : "## HTTP request\n\n```http\n" + lines + "\n```\n")}
        ## Request body

        {(body.Length == 0 ? "Do not supply a request body for this method." : $"In the request body, supply a JSON representation of the [{type}](../resources/{type}.md) object.\n\n" + body)}

        ## Response

        If successful, this method returns a `{promise}` response code and a [{type}](../resources/{type}.md) object in the response body.

        {extra}
        {(example.Length == 0 ? "" : "## Example\n\n### Request\n\n```http\n" + example + "\n```\n")}
        """;
}
