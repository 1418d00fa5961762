using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>
/// Generated code that was compiled against one form of the runtime and runs with another: a library for .NET Standard 2.0 in a program
/// for .NET 10. The copy methods of records are not the same there, and a type that lacks one is not loaded.
/// </summary>
[Collection(PackedOnce.Name)]
public sealed class OlderLibraryTests(PackageFixture package)
{
    private const string Program = """
        using DocModelGen;
        using Printing.ApiModels;

        IApiClient client = new ApiClient(new HttpClient(new Service()) { BaseAddress = new Uri("https://service.example/v1.0") });

        ApiResponse<Printer> one = await client.SendAsync(new GetPrinter("p1"));
        Console.WriteLine(one.Body);
        Console.WriteLine(one.Body with { TrayCount = 9 });
        await foreach (Printer printer in client.ListAsync(new ListPrinters { Top = 5 }))
        {
            Console.WriteLine($"{printer.GetType().Name} {printer.SerialNumber}");
        }

        ApiResponse<Printer> created = await client.SendAsync(new CreatePrinter(new NetworkPrinter { SerialNumber = "new", HostName = "attic" }));
        Console.WriteLine(created.Body);
        ApiResponse deleted = await client.SendAsync(new DeletePrinter("p1"));
        Console.WriteLine(deleted.StatusCode);
        Console.WriteLine(new ListPrinters { Top = 5 } with { Top = 6 } == new ListPrinters { Top = 6 });
        Console.WriteLine(new HomePrinter { SerialNumber = "derived here" } with { Room = "kitchen" });

        // A program's own type, on one that the library's assembly holds.
        sealed record HomePrinter : NetworkPrinter
        {
            public string? Room { get; init; }
        }

        sealed class Service : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
            {
                StatusCode = request.Method == HttpMethod.Delete ? System.Net.HttpStatusCode.NoContent : System.Net.HttpStatusCode.OK,
                Content = request.Method == HttpMethod.Post ? new StringContent(await request.Content!.ReadAsStringAsync(cancellationToken))
                    : new StringContent(request.RequestUri!.AbsolutePath.EndsWith("/printers", StringComparison.Ordinal)
                        ? "{\"value\":[{\"serialNumber\":\"a\"},{\"@odata.type\":\"#microsoft.graph.networkPrinter\",\"serialNumber\":\"b\"}]}"
                        : "{\"@odata.type\":\"#microsoft.graph.networkPrinter\",\"serialNumber\":\"n1\",\"paperState\":\"low\",\"hostName\":\"hall\"}"),
            };
        }
        """;

    private const string NetworkPrinter = """
        # networkPrinter resource type

        A printer with an address. Inherits from [printer](printer.md).

        ## Properties

        | Property | Type | Description |
        |:---|:---|:---|
        | hostName | String | Its name in the network. |
        """;

    [Fact]
    public async Task A_library_for_net_standard_works_in_a_program_for_net()
    {
        ConsumerProject library = package.CreateConsumer();
        library.WriteProject(
            "<AssemblyName>Printing</AssemblyName><LangVersion>latest</LangVersion><DocModelNamespace>Printing.ApiModels</DocModelNamespace><ImplicitUsings>disable</ImplicitUsings>",
            targetFramework: "netstandard2.0",
            outputType: "Library");
        library.Write("spec/resources/printer.md", Pages.Printer);
        library.Write("spec/resources/networkprinter.md", NetworkPrinter);
        library.Write("spec/api/printer-get.md", Pages.Operation("Get printer", "GET /print/printers/{id}", "a [printer](../resources/printer.md) object"));
        library.Write("spec/api/printer-list.md", Pages.Operation("List printers", "GET /print/printers", "a collection of [printer](../resources/printer.md) objects"));
        library.Write("spec/api/printer-post.md", Pages.Operation("Create printer", "POST /print/printers", "a [printer](../resources/printer.md) object", "printer"));
        library.Write("spec/api/printer-delete.md", Pages.Operation("Delete printer", "DELETE /print/printers/{id}", reply: null));
        ConsumerProject program = package.CreateConsumer();
        program.WriteProject("<UseAppHost>false</UseAppHost>", $"<ProjectReference Include=\"{library.PathOf("Consumer.csproj")}\" />");
        program.Write("Program.cs", Program);

        (await program.BuildAsync()).MustSucceed();
        string output = (await program.RunAsync("run", "--no-build")).MustSucceed().Output;

        Assert.Equal(
            """
            NetworkPrinter { "@odata.type":"#microsoft.graph.networkPrinter","serialNumber":"n1","paperState":"low","hostName":"hall" }
            NetworkPrinter { "@odata.type":"#microsoft.graph.networkPrinter","serialNumber":"n1","trayCount":9,"paperState":"low","hostName":"hall" }
            Printer a
            NetworkPrinter b
            NetworkPrinter { "@odata.type":"#microsoft.graph.networkPrinter","serialNumber":"new","hostName":"attic" }
            NoContent
            True
            HomePrinter { "@odata.type":"#microsoft.graph.networkPrinter","serialNumber":"derived here", Room = kitchen }

            """,
            output,
            ignoreLineEndingDifferences: true);
    }
}
