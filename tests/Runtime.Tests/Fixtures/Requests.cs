using System.Collections.Generic;
using System.Net.Http.Headers;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

// In the shape that the generator emits.
public sealed partial record AddDeviceStatuses : ApiRequest, IApiRequest<MobileAppInstallStatus>
{
    private static readonly ApiOperation s_operation = new(
        "AddDeviceStatuses",
        "POST",
        201,
        new[] { "/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref" });

    public AddDeviceStatuses(string mobileAppId, string userAppInstallStatusId, MobileAppInstallStatus body)
        : base(s_operation, 0, body, mobileAppId, userAppInstallStatusId)
    {
    }

    public static ApiOperation Documented => s_operation;

    public string MobileAppId => GetPathParameter("mobileAppId");

    public string UserAppInstallStatusId => GetPathParameter("userAppInstallStatusId");

    public new MobileAppInstallStatus Body => (MobileAppInstallStatus)base.Body!;

    MobileAppInstallStatus IApiRequest<MobileAppInstallStatus>.ReadResponse(ref ApiJsonReader reader) =>
        reader.ReadEnvelope(MobileAppInstallStatus.ReadJson);
}

public sealed partial record ListApps : ApiRequest, IApiListRequest<App>
{
    private static readonly ApiOperation s_operation = new("ListApps", "GET", 200, new[] { "/apps", "/users/{userId}/apps" });

    public ListApps()
        : base(s_operation, 0, null)
    {
    }

    public ListApps(string userId)
        : base(s_operation, 1, null, userId)
    {
    }

    public string? UserId => FindPathParameter("userId");

    public string? Filter { get; init; }

    public IReadOnlyList<string>? Select { get; init; }

    public int? Top { get; init; }

    public bool? Count { get; init; }

    public string? IfMatch { get; init; }

    protected override void WriteQuery(ref ApiUrlWriter url)
    {
        url.WriteOption("$filter", Filter);
        url.WriteOptions("$select", Select);
        url.WriteInt32Option("$top", Top);
        url.WriteBooleanOption("$count", Count);
    }

    protected override void WriteHeaders(HttpRequestHeaders headers)
    {
        AddHeader(headers, "If-Match", IfMatch);
    }

    ApiPage<App> IApiRequest<ApiPage<App>>.ReadResponse(ref ApiJsonReader reader) =>
        reader.ReadPage(App.ReadJson);
}

public sealed partial record GetReport : ApiRequest, IApiRequest<long?>
{
    private static readonly ApiOperation s_operation = new(
        "GetReport",
        "GET",
        200,
        new[] { "/reports/count(period='{period}')", "/drive/root:/{+path}:/count", "/reports/search?q='{query}'&kind={kind}" });

    private GetReport(int route, params string[] arguments)
        : base(s_operation, route, null, arguments)
    {
    }

    public static GetReport ByPeriod(string period) => new(0, period);

    public static GetReport ByPath(string path) => new(1, path);

    public static GetReport BySearch(string query, string kind) => new(2, query, kind);

    long? IApiRequest<long?>.ReadResponse(ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfInt64);
}

public sealed partial record DeleteApp : ApiRequest
{
    private static readonly ApiOperation s_operation = new("DeleteApp", "DELETE", 204, new[] { "/apps/{id}" });

    public DeleteApp(string id)
        : base(s_operation, 0, null, id)
    {
    }
}

public sealed partial record AddApps : ApiRequest
{
    private static readonly ApiOperation s_operation = new("AddApps", "POST", 204, new[] { "/apps" });

    public AddApps(IReadOnlyList<App> body)
        : base(s_operation, 0, JsonBody.Create(body, JsonValueType.ListOf(JsonValueType.OfObject<App>(App.ReadJson))))
    {
    }

    public new IReadOnlyList<App> Body => (IReadOnlyList<App>)base.Body!;
}

public sealed partial record LookUpApps : ApiRequest
{
    private static readonly ApiOperation s_operation = new("LookUpApps", "POST", 204, new[] { "/apps/lookup" });

    public LookUpApps(IReadOnlyList<string> body)
        : base(s_operation, 0, JsonBody.Create(body, JsonValueType.ListOf(JsonValueType.OfString)))
    {
    }
}

public sealed partial record GetPhoto : ApiRequest, IApiStreamRequest
{
    private static readonly ApiOperation s_operation = new("GetPhoto", "GET", 200, new[] { "/photo/$value" });

    public GetPhoto()
        : base(s_operation, 0, null)
    {
    }
}

public sealed partial record PutPhoto : ApiRequest
{
    private static readonly ApiOperation s_operation = new(
        "PutPhoto", "PUT", 200, new[] { "/photo/$value" }, contentType: "image/jpeg");

    public PutPhoto(byte[] body)
        : base(s_operation, 0, body)
    {
    }
}
