using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>What only examples show: bodies, replies, and what stands around them.</summary>
public sealed class InferredTypeTests
{
    private const string Links = """
        # Short links

        ## Create short link

        `POST /short-links`

        **Example request:**

        ```http
        POST /short-links HTTP/1.1
        Content-Type: application/json

        { "path": "d/1", "days": 30 }
        ```

        **Example response:**

        ```http
        HTTP/1.1 200
        Content-Type: application/json

        { "uid": "a", "url": "https://links.example/a" }
        ```

        ## Get link by uid

        `GET /short-links/:uid`

        **Example request:**

        ```http
        GET /short-links/a HTTP/1.1
        ```

        **Example response:**

        ```http
        HTTP/1.1 200
        Content-Type: application/json

        { "uid": "a", "clicks": 3 }
        ```
        """;

    [Fact]
    public void A_body_that_only_an_example_shows_is_a_type_as_a_reply_is()
    {
        ApiModel model = Link(("links.md", Links));

        TypeModel body = model.Type("CreateShortLink#body");
        Assert.Equal(["path String", "days Int64"], Describe(body));
        Assert.Equal(body.FullName, model.Operation("CreateShortLink").Body!.Type.Reference!.FullName);
        Assert.Equal(["uid String", "clicks Int64"], Describe(model.Type("GetLinkByUid#reply")));
    }

    [Fact]
    public void What_is_inferred_is_marked_in_facts_and_documentation_and_said_at_the_example()
    {
        ApiModel model = Link(("links.md", Links));

        Assert.Contains("\ntype\tCreateShortLink#body\tcomplex\t-\tinferred\n", FactsWriter.Write(model));
        Assert.Equal(
            ["CreateShortLink 2", "ShortLink 2", "GetLinkByUid 2"],
            model.Problems.Where(static problem => problem.Id == "DMG0033").OrderBy(static problem => problem.Anchor).Select(static problem => string.Join(' ', problem.Arguments)));
        Assert.Contains("Inferred from examples of <c>links.md</c>.", Emission.EmitRecord(model.Type("CreateShortLink#body")));
    }

    [Fact]
    public void What_a_table_describes_is_not_inferred()
    {
        ApiModel model = Link(("jars.md", """
            # Jars

            ## Fill a jar

            `POST /jars/{id}/fill`

            | Field | Type | Required | Description |
            |---|---|---|---|
            | grams | integer | yes | How much. |

            ```http
            POST /jars/1/fill

            { "grams": 5 }
            ```
            """));

        Assert.DoesNotContain(model.Types, static type => type.IsInferred);
        Assert.DoesNotContain(model.Problems, static problem => problem.Id == "DMG0033");
    }

    [Fact]
    public void An_envelope_is_not_what_the_title_names()
    {
        ApiModel model = Link(("tickets.md", """
            # Tickets

            ### JSON format

            | Name | Type | Description |
            |---|---|---|
            | id | integer | Key. |
            | subject | string | The subject. |

            ## List tickets

            `GET /tickets`

            #### Example response

            ```js
            Status 200 OK

            { "tickets": [ { "id": 1, "subject": "Help" } ], "count": 1 }
            ```

            ## Show ticket

            `GET /tickets/{ticket_id}`

            #### Example response

            ```js
            Status: 200 OK

            { "ticket": { "id": 1, "subject": "Help" } }
            ```
            """));

        Assert.Equal(["id Int32", "subject String"], Describe(model.Type("Ticket")));
        Assert.Equal(["tickets Ticket[]", "count Int64"], Describe(model.Type("ListTickets#reply")));
        Assert.Equal(["ticket Ticket"], Describe(model.Type("ShowTicket#reply")));
    }

    [Fact]
    public void An_example_below_the_heading_of_an_error_is_no_reply()
    {
        ApiModel model = Link(("polls.md", """
            # Polls

            ## View a poll

            ```http
            GET /polls/:id HTTP/1.1
            ```

            #### Response

            ##### 200: OK

            ```json
            { "id": "1", "expired": true }
            ```

            ##### 404: Not found

            ```json
            { "error": "Record not found" }
            ```
            """));

        Assert.Equal(["id String", "expired Boolean"], Describe(model.Type("Poll")));
    }

    [Fact]
    public void An_option_that_a_table_describes_is_none_of_the_address()
    {
        OperationModel operation = Assert.Single(Link(("items.md", """
            # Items

            ## List items

            `GET /items?status=open&page=1&list=true`

            | Parameter | Type | Description |
            |---|---|---|
            | status | string | Only these. |
            | page | integer | From 1. |

            Returns `200 OK` with an array of Item.

            ## Item object

            | Field | Type | Description |
            |---|---|---|
            | title | string | The title. |
            """)).Operations);

        Assert.Equal("/items?list=true", Assert.Single(operation.Routes).Documented);
        Assert.Equal(["status String", "page Int32"], operation.QueryOptions.Select(static option => $"{option.WireName} {option.Type.Kind}"));
    }

    [Fact]
    public void A_method_that_is_none_of_HTTP_is_named()
    {
        ParsedPage page = PageParser.Parse("spec/roles.md", SourceText.From("""
            # Roles

            ## List roles

            | Method | Path |
            | :----- | :--- |
            | `LIST` | `/roles` |
            | `GET`  | `/roles?list=true` |
            """), CancellationToken.None);

        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal(("DMG0009", "LIST /roles"), (problem.Id, problem.Arguments[0]));
    }

    [Fact]
    public void Brackets_behind_a_name_say_that_it_is_a_list()
    {
        ApiModel model = Link(("votes.md", """
            # Votes

            ## Cast vote

            `POST /votes`

            ### Body

            | Name | Type | Description |
            |---|---|---|
            | choices[] | array of integers | Which. |
            | tags[] | string | Of it. |
            | name | string | Whose. |
            """));

        Assert.Equal(["choices Int32[]", "tags String[]", "name String"], Describe(model.Type("CastVote#body")));
    }

    [Fact]
    public void A_list_of_definitions_stands_for_a_table()
    {
        ApiModel model = Link(("polls.md", """
            # Polls

            ## Vote on a poll

            ```http
            POST /polls/:id/votes HTTP/1.1
            ```

            ##### Path parameters

            :id
            : {{<required>}} String. The poll.

            ##### Form data parameters

            choices[]
            : {{<required>}} Array of Integer. An index for each option.

            note
            : String. What for.
              It may be long.

            This is no definition.
            """));

        TypeModel body = model.Type("VoteOnPoll#body");
        Assert.Equal(["choices Int32[]", "note String"], Describe(body));
        Assert.Equal([true, false], body.Properties.Select(static property => (property.Flags & PropertyFlags.Required) != 0));
        Assert.Equal("An index for each option.", body.Properties[0].Summary.ToString());
    }

    private static ApiModel Link(params (string Path, string Text)[] pages) =>
        LinkedPages.Link(pages.Select(static page => LinkedPages.Parse("spec/" + page.Path, page.Text)));

    private static string[] Describe(TypeModel type) => [.. type.Properties.Select(static property =>
        $"{property.WireName} {property.Type.Reference?.FullName ?? property.Type.Kind.ToString()}{(property.Type.IsCollection ? "[]" : "")}")];
}
