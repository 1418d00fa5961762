using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;
using static DocModelGen.Generator.Tests.Linking.OtherHouses.HousePages;

namespace DocModelGen.Generator.Tests.Linking.OtherHouses;

/// <summary>The ways in which pages write a request and its reply.</summary>
public sealed class RequestFormTests
{
    [Fact]
    public void A_reply_to_HEAD_has_no_body()
    {
        ApiModel model = Link("look.md", """
            # Look at a kiln

            `HEAD /kilns/{id}`

            ### Response 200

            ```json
            { "id": 3 }
            ```
            """);

        Assert.Equal(ReplyKind.None, Assert.Single(model.Operations).Reply.Kind);
        Assert.Empty(model.Types);
    }

    [Fact]
    public void A_table_of_methods_and_paths_is_a_request_and_a_command_for_curl_an_example()
    {
        ApiModel model = Link("seals.md", """
            # Seals

            ## Read a seal

            | Method | Path |
            |:---|:---|
            | `GET` | `/seals/:name` |

            ### Sample request

            ```shell
            $ curl --header "X-Key: ..." \
                https://vault.example/v1/seals/brass
            ```

            ### Sample response

            ```json
            { "name": "brass", "made": "2024-03-01" }
            ```
            """);

        OperationModel read = Assert.Single(model.Operations);
        Assert.Equal("ReadSeal GET /seals/{name} 200 Seal -", Describe(read));
        Assert.Equal([ValueKind.String, ValueKind.Date], model.Type("Seal").Properties.Select(static property => property.Type.Kind));
    }

    [Fact]
    public void What_stands_before_all_paths_is_the_base_address()
    {
        ApiModel model = Link(
            ("get-jar.md", """
                # Get a jar

                ## REST request

                ### Request syntax

                | Method | Request URI |
                |---|---|
                | **GET** | *{baseURL}*/v1/jars/{jar-id} HTTP/1.1 |

                ### Request example

                ```http
                GET https://api.jars.example/v1/jars/17 HTTP/1.1
                ```

                ## REST response

                If successful, the method returns a **Jar** resource.
                """),
            ("jars.md", """
                # Jar resources

                ## Jar

                | Property | Type | Description |
                |---|---|---|
                | id | string | The jar. |
                """));

        Assert.Equal("GetJar GET /v1/jars/{jar-id} 200 Jar -", Describe(Assert.Single(model.Operations)));
    }

    [Theory]
    [InlineData("<mark style=\"color:green;\">`DELETE`</mark> `/kilns/{id}`", "{id}")]
    [InlineData("<Endpoint method=\"delete\" path=\"/kilns/{id}\" />", "{id}")]
    [InlineData("<Route method=\"DELETE\">/kilns/[\\{kiln.id\\}](#kiln)</Route>", "{kiln.id}")]
    [InlineData("{% swagger method=\"delete\" path=\"/kilns/{id}\" summary=\"Delete\" %}", "{id}")]
    [InlineData("To tear it down, send a DELETE request to `/kilns/$KILN_ID`.", "{KILN_ID}")]
    [InlineData("Make a `DELETE` request to `/kilns/{id}` and wait.", "{id}")]
    public void A_request_stands_in_the_component_of_a_generator_or_in_a_sentence_that_says_to_send_it(string request, string parameter)
    {
        ApiModel model = Link("kilns.md", $"# Kilns\n\n## Tear down\n\n{request}\n\nReturns `204 No Content`.\n");

        Assert.Equal($"TearDown DELETE /kilns/{parameter} 204 - -", Describe(Assert.Single(model.Operations)));
    }

    [Theory]
    [InlineData("<details>\n<summary>{0}</summary>\n", "</details>")]
    [InlineData("<TabItem value=\"a\" label=\"{0}\">\n", "</TabItem>")]
    [InlineData("{{% tab title=\"{0}\" %}}", "{% endtab %}")]
    public void What_a_tab_shows_is_of_the_status_on_it(string open, string close)
    {
        string Tab(string status, string json) => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, open, status)}\n```json\n{json}\n```\n\n{close}\n\n";

        ApiModel model = Link("kilns.md", $"# Kilns\n\n## Build a kiln\n\n`POST /kilns`\n\n### Responses\n\n{Tab("201 Created", "{ \"id\": 3 }")}{Tab("409 Conflict", "{ \"fault\": \"taken\" }")}");

        Assert.Equal("id", Assert.Single(Assert.Single(model.Types).Properties).WireName);
    }

    [Theory]
    [InlineData("Find piers", "/piers", "FindBoats /boats", "FindPiers /piers")]
    [InlineData("Find piers", "/piers/{id}", "FindBoats /boats", "FindPiers /piers/{id}")]
    [InlineData("Find a member's boats", "/members/{id}/fleet", "FindBoats /boats|/members/{id}/fleet")]
    [InlineData("Find what a member owns", "/members/{id}/boats", "FindBoats /boats|/members/{id}/boats")]
    [InlineData("For a member", "/members/{id}/fleet", "FindBoats /boats|/members/{id}/fleet")]
    public void A_request_below_a_heading_is_one_more_way_only_if_it_is_about_the_same(string heading, string path, params string[] operations)
    {
        ApiModel model = Link("boats.md", $"# Find boats\n\nFinds boats.\n\n```http\nGET /boats\n```\n\n## {heading}\n\n```http\nGET {path}\n```\n");

        Assert.Equal(operations, model.Operations.Select(static operation => $"{operation.Name.Identifier} {string.Join("|", operation.Routes.Select(static route => route.Documented))}"));
    }
}
