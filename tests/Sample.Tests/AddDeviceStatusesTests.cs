using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
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
    public async Task Reports_in_a_batch_are_answered_one_by_one()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        service.On(AddDeviceStatuses.Documented).ReplyDocumented().ReplyError(HttpStatusCode.Conflict, "nameAlreadyExists", "There is one of that name.");
        ApiBatch batch = new();
        ApiBatchPart<MobileAppInstallStatus> first = batch.Add(Report("a1"));
        ApiBatchPart<MobileAppInstallStatus> second = batch.Add(Report("a2"));
        ApiBatchPart<MobileAppInstallStatus> third = batch.Add(Report("a3"), dependsOn: [second]);

        ApiBatchResponse replies = await new ApiClient(service.CreateClient()).SendAsync(batch);

        Assert.Equal("fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb", replies.Get(first).Body?.Id);
        Assert.Equal("nameAlreadyExists", replies.FindFailure(second)?.Code);
        Assert.Equal(HttpStatusCode.FailedDependency, replies.FindFailure(third)?.StatusCode);
        Assert.Equal(["a1", "a2"], service.Received.Select(static request => request.PathParameters["mobileAppId"]));
    }

    [Fact]
    public async Task A_batch_with_a_request_that_its_page_does_not_know_fails()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        ApiBatch batch = new();
        batch.Add(Report("a1"));
        batch.Add(new AddDeviceStatuses("a2", "u1", new MobileAppInstallStatus
        {
            AdditionalData = new Dictionary<string, JsonElement> { ["colour"] = JsonSerializer.SerializeToElement("red") },
        }));

        // What contradicts the page fails the test, and is no failure of a part that the program could take for the service's.
        DocumentationException failure = await Assert.ThrowsAsync<DocumentationException>(() => new ApiClient(service.CreateClient()).SendAsync(batch));

        Assert.Contains("'colour'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'colour'", Assert.Single(service.Findings).Message, StringComparison.Ordinal);
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

    private static AddDeviceStatuses Report(string app) => new(app, "u1", new MobileAppInstallStatus { InstallState = InstallState.Failed });
}
