using System.Collections.Generic;
using System.Threading.Tasks;
using DocModelGen.Benchmarks.Objects;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace DocModelGen.Benchmarks.Peers.Kiota;

/// <summary>The operation as Kiota generates request builders; shared with the Graph SDK, whose builders are the same.</summary>
internal sealed class DeviceStatusesRequestBuilder(RouteIds ids, IRequestAdapter adapter) : BaseRequestBuilder(
    adapter,
    "{+baseurl}/deviceAppManagement/mobileApps/{mobileApp%2Did}/userStatuses/{userAppInstallStatus%2Did}/deviceStatuses/$ref",
    new Dictionary<string, object>
    {
        { "mobileApp%2Did", ids.MobileAppId },
        { "userAppInstallStatus%2Did", ids.UserAppInstallStatusId },
    })
{
    public Task<T?> PostAsync<T>(T body, ParsableFactory<T> factory)
        where T : IParsable => RequestAdapter.SendAsync(ToPostRequestInformation(body), factory);

    public RequestInformation ToPostRequestInformation<T>(T body)
        where T : IParsable
    {
        RequestInformation information = new(Method.POST, UrlTemplate, PathParameters);
        information.Headers.TryAdd("Accept", "application/json");
        information.SetContentFromParsable(RequestAdapter, "application/json", body);
        return information;
    }
}
