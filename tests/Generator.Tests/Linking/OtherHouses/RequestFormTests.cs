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
}
