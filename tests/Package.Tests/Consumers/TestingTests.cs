using System;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>A user's unit test: an application, a project of tests with one package and one line for the pages, and no network.</summary>
[Collection(PackedOnce.Consumers)]
public sealed class TestingTests(PackageFixture package)
{
    private const string UserTest = """
        using System.Net;
        using DeviceStatuses.ApiModels;
        using DocModelGen;
        using DocModelGen.Testing;
        using Xunit;

        namespace Tests;

        public class InstallTests
        {
            [Fact]
            public async Task A_failed_installation_is_reported()
            {
                using var service = new DocumentedServiceHandler(ApiDocumentation.Service);
                var client = new ApiClient(service.CreateClient());

                var status = new MobileAppInstallStatus { DeviceName = "Front desk 7", InstallState = InstallState.Failed };
                var created = await client.SendAsync(new AddDeviceStatuses("a1", "u1", status));

                Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            }

            [Theory]
            [MemberData(nameof(ApiDocumentation.RequestExamples), MemberType = typeof(ApiDocumentation))]
            public void Each_documented_request_can_be_made(DocumentedExample example) => example.Verify(ApiModelsJsonContext.Default);
        }
        """;

    private const string NewRow = "|ticketNumber|String|Required. Number of the ticket about the failure.|";

    [Fact]
    public async Task A_users_test_needs_no_network_and_fails_when_the_page_gains_a_required_property()
    {
        await package.PackTestingAsync();
        ConsumerProject project = package.CreateConsumer();

        // What the compiler says about the pages is no part of this; the project of the tests has it say nothing twice.
        project.WriteProject("<TreatWarningsAsErrors>false</TreatWarningsAsErrors><DefaultItemExcludes>$(DefaultItemExcludes);Tests/**</DefaultItemExcludes>", outputType: "Library");
        project.Write("spec/add-devicestatuses.md", Pages.AddDeviceStatuses);
        project.Write("Tests/InstallTests.cs", UserTest);
        project.Write("Tests/Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DocModelGen.Testing" Version="{project.PackageVersion}" />
                <DocModelPage Include="../spec/**/*.md" />
              </ItemGroup>
              <ItemGroup>
                <ProjectReference Include="../Consumer.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{Repository.VersionOf("Microsoft.NET.Test.Sdk")}" />
                <PackageReference Include="xunit" Version="{Repository.VersionOf("xunit")}" />
                <PackageReference Include="xunit.runner.visualstudio" Version="{Repository.VersionOf("xunit.runner.visualstudio")}" />
              </ItemGroup>
            </Project>
            """);

        CommandResult passed = (await project.RunAsync("test", "Tests", "-nologo")).MustSucceed();
        Assert.Contains("Passed:     2", passed.Output, StringComparison.Ordinal);

        string page = Pages.AddDeviceStatuses.Edit("|osVersion|", $"{NewRow}\n|osVersion|");
        project.Write("spec/add-devicestatuses.md", page);

        CommandResult failed = (await project.RunAsync("test", "Tests", "-nologo", "--no-restore")).MustFail();
        int line = Array.IndexOf(page.ReplaceLineEndings("\n").Split('\n'), NewRow) + 1;
        Assert.Contains($"../spec/add-devicestatuses.md({line}): the required property 'ticketNumber' is not sent", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     1", failed.Output, StringComparison.Ordinal);
    }
}
