using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>A program for .NET Framework that has nothing but the package, run by Mono, which is what of it there is outside Windows.</summary>
[Collection(PackedOnce.Name)]
public sealed class NetFrameworkTests(PackageFixture package)
{
    // .NET Framework 4.7.2 has it; Mono as Debian splits it has not. It only says where types went.
    private const string Facade = """
        <None Include="$(MSBuildExtensionsPath)/Microsoft/Microsoft.NET.Build.Extensions/net461/lib/netstandard.dll" CopyToOutputDirectory="Always" />
        """;

    private const string Program = """
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using DeviceStatuses.ApiModels;
        using DocModelGen;

        static class Program
        {
            static async Task Main(string[] arguments)
            {
                var client = new ApiClient(new HttpClient { BaseAddress = new Uri(arguments[0]) });
                var request = new AddDeviceStatuses("a1", "u1", new MobileAppInstallStatus
                {
                    DeviceName = "Front desk 7 – größer",
                    InstallState = InstallState.Failed,
                    ErrorCode = 9,
                });

                ApiResponse<MobileAppInstallStatus> created = await client.SendAsync(request);
                Console.WriteLine(created.StatusCode + " " + created.Body.DeviceName + " " + created.Body.InstallState + " " + created.Body.ErrorCode);
                Console.WriteLine(created.Body.LastSyncDateTime?.ToString("O"));
                Console.WriteLine((created.Body with { ErrorCode = 3 }).ErrorCode + " " + (created.Body == (created.Body with { })));
                try
                {
                    await client.SendAsync(new AddDeviceStatuses("none", "u1", new MobileAppInstallStatus()));
                }
                catch (ApiException exception)
                {
                    Console.WriteLine(exception.StatusCode + " " + exception.Code + " " + exception.ErrorMessage);
                }

                await foreach (Printer printer in client.ListAsync(new ListPrinters { Top = 2 }))
                {
                    Console.WriteLine(printer.SerialNumber + " " + printer.TrayCount);
                }

                ApiBulkResult sent = await client.SendAllAsync(Enumerable.Repeat(request, 100), new ApiBulkOptions { MaxConcurrency = 4 });
                Console.WriteLine(sent.Succeeded + " of 100");
            }
        }
        """;

    [SkippableFact]
    public async Task A_program_for_net472_posts_pages_and_sends_many_and_reads_typed_replies()
    {
        Skip.IfNot(await IsMonoThereAsync(), "Mono, which runs .NET Framework's programs here, is not installed.");
        ConsumerProject project = package.CreateConsumer();
        project.WriteProject("<LangVersion>9.0</LangVersion><ImplicitUsings>disable</ImplicitUsings><WarningsNotAsErrors>DMG1010;DMG1011;DMG1012;DMG1014</WarningsNotAsErrors>", Facade, targetFramework: "net472");
        project.Write("spec/add-devicestatuses.md", Pages.AddDeviceStatuses);
        project.Write("spec/resources/printer.md", Pages.Printer);
        project.Write("spec/api/printer-list.md", Pages.Operation("List printers", "GET /print/printers", "a collection of [printer](../resources/printer.md) objects"));
        project.Write("Program.cs", Program);

        (await project.BuildAsync("-o", project.PathOf("built"))).MustSucceed();
        await using LoopbackService service = new(static (address, body) => address.AbsolutePath switch
        {
            "/v1.0/deviceAppManagement/mobileApps/a1/userStatuses/u1/deviceStatuses/$ref" =>
                (201, body.Edit("\"errorCode\":9", "\"errorCode\":9,\"lastSyncDateTime\":\"2026-11-24T10:00:00.1234567Z\"")),
            "/v1.0/print/printers" when address.Query == "?$top=2" =>
                (200, """{"value":[{"serialNumber":"a","trayCount":2},{"serialNumber":"b","trayCount":3}],"@odata.nextLink":"{next}"}""".Edit("{next}", $"{address.GetLeftPart(UriPartial.Path)}/next")),
            "/v1.0/print/printers/next" => (200, """{"value":[{"serialNumber":"c","trayCount":1}]}"""),
            _ => (404, """{"error":{"code":"ResourceNotFound","message":"No such app."}}"""),
        });
        CommandResult run = await CommandResult.OfAsync(new ProcessStartInfo("mono", [project.PathOf("built/Consumer.exe"), $"{service.Address}v1.0"]));

        Assert.Equal(
            """
            Created Front desk 7 – größer Failed 9
            2026-11-24T10:00:00.1234567+00:00
            3 True
            NotFound ResourceNotFound No such app.
            a 2
            b 3
            c 1
            100 of 100

            """,
            run.MustSucceed().Output,
            ignoreLineEndingDifferences: true);
    }

    private static async Task<bool> IsMonoThereAsync()
    {
        try
        {
            return (await CommandResult.OfAsync(new ProcessStartInfo("mono", "--version"))).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
