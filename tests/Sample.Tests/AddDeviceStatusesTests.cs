using System;
using System.Net;
using System.Threading.Tasks;
using DeviceStatuses.ApiModels;
using DocModelGen;
using DocModelGen.Testing;
using Xunit;

namespace DeviceStatuses.Tests;

/// <summary>Tests as a user writes them: no network, no mocks, and the pages decide what is right.</summary>
public sealed class AddDeviceStatusesTests
{
    [Fact]
    public async Task A_failed_installation_is_reported()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        ApiClient client = new(service.CreateClient());

        ApiResponse<MobileAppInstallStatus> created = await client.SendAsync(
            new AddDeviceStatuses("a1", "u1", new MobileAppInstallStatus { DeviceName = "Front desk 7", InstallState = InstallState.Failed }));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb", created.Body?.Id);
    }

    [Fact]
    public async Task A_refusal_comes_as_an_exception_with_the_services_code()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        service.On(AddDeviceStatuses.Documented).ReplyError(HttpStatusCode.Conflict, "nameAlreadyExists", "There is one of that name.");

        ApiException refused = await Assert.ThrowsAsync<ApiException>(
            () => new ApiClient(service.CreateClient()).SendAsync(new AddDeviceStatuses("a1", "u1", new MobileAppInstallStatus())));

        Assert.Equal("nameAlreadyExists", refused.Code);
        Assert.Equal("a1", Assert.Single(service.Received).PathParameters["mobileAppId"]);
    }

    [Fact]
    public void A_request_in_a_log_shows_neither_ids_nor_body()
    {
        string text = new AddDeviceStatuses("secret-app", "secret-user", new MobileAppInstallStatus { UserName = "secret-name" }).ToString();

        Assert.Contains("POST /deviceAppManagement/mobileApps/{mobileAppId}/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ApiDocumentation.RequestExamples), MemberType = typeof(ApiDocumentation))]
    public void Each_documented_request_comes_out_of_the_code_as_the_page_has_it(DocumentedExample example) =>
        example.Verify(ApiModelsJsonContext.Default);
}
