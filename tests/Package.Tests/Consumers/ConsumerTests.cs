using System;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>What a developer does first: one reference, one page, the snippet.</summary>
[Collection(PackedOnce.Consumers)]
public sealed class ConsumerTests(PackageFixture package)
{
    private const string Snippet = """
        using System.Text.Json;
        using DocModelGen;
        using DeviceStatuses.ApiModels;

        CancellationToken cancellationToken = default;
        Uri baseAddress = new("https://service.example/v1.0");
        IApiClient client = new ApiClient(new HttpClient(new Echo()) { BaseAddress = baseAddress });

        var request = new AddDeviceStatuses(mobileAppId: "a1", userAppInstallStatusId: "u1", new MobileAppInstallStatus
        {
            DeviceName = "Front desk 7",
            LastSyncDateTime = DateTimeOffset.UnixEpoch,
            InstallState = InstallState.Failed,
            InstallStateDetail = InstallStateDetail.PendingReboot,
            ErrorCode = 9,
        });

        using HttpRequestMessage preview = request.ToHttpRequestMessage(baseAddress);
        ApiResponse<MobileAppInstallStatus> created = await client.SendAsync(request, cancellationToken);
        string json = JsonSerializer.Serialize(created.Body, ApiModelsJsonContext.Default.MobileAppInstallStatus);

        Console.WriteLine($"{preview.Method} {preview.RequestUri}");
        Console.WriteLine(json);

        // Answers as the page says: 201, and the object that was sent.
        sealed class Echo : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                string body = await request.Content!.ReadAsStringAsync(cancellationToken);
                return new HttpResponseMessage(System.Net.HttpStatusCode.Created)
                {
                    Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                };
            }
        }
        """;

    // The page contradicts itself, as the real one does; everything else the compiler warns of is an error.
    private const string Contradictions = "<WarningsNotAsErrors>DMG1010;DMG1011;DMG1012;DMG1014</WarningsNotAsErrors>";

    [Fact]
    public async Task The_snippet_builds_and_runs_and_the_compiler_says_where_the_page_contradicts_itself()
    {
        ConsumerProject project = package.CreateConsumer();
        project.WriteProject($"{Contradictions}<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>");
        project.Write("spec/add-devicestatuses.md", Pages.AddDeviceStatuses);
        project.Write("Program.cs", Snippet);

        string build = (await project.BuildAsync()).MustSucceed().Output;
        Assert.Contains("add-devicestatuses.md(74,6): warning DMG1010", build, StringComparison.Ordinal);

        string output = (await project.RunAsync("run", "--no-build")).MustSucceed().Output;
        Assert.Contains(
            "POST https://service.example/v1.0/deviceAppManagement/mobileApps/a1/userStatuses/u1/deviceStatuses/$ref", output, StringComparison.Ordinal);
        Assert.Contains("""{"@odata.type":"#microsoft.graph.mobileAppInstallStatus","deviceName":"Front desk 7",""", output, StringComparison.Ordinal);
        Assert.Contains("\"installState\":\"failed\",\"installStateDetail\":\"pendingReboot\",\"errorCode\":9}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netstandard2.0", "9.0")]
    [InlineData("net8.0", "12.0")]
    public async Task An_older_target_and_language_build_without_a_warning(string targetFramework, string languageVersion)
    {
        ConsumerProject project = package.CreateConsumer();
        project.WriteProject(
            $"{Contradictions}<LangVersion>{languageVersion}</LangVersion><ImplicitUsings>disable</ImplicitUsings>",
            targetFramework: targetFramework,
            outputType: "Library");
        project.Write("spec/add-devicestatuses.md", Pages.AddDeviceStatuses);
        (await project.BuildAsync()).MustSucceed();
        Assert.Contains("InstallStateDetail", project.Built.MembersOf("DeviceStatuses.ApiModels.MobileAppInstallStatus"));
    }
}
