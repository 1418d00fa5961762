using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Batch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DocModelGen.Service.Tests.Harbour;

/// <summary>The service on a loopback port, and a client for it.</summary>
internal sealed class HarbourHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _http = new();

    private HarbourHost(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single() + "/v1");
        Client = new ApiClient(_http, new ApiClientOptions { BaseAddress = Address, BatchUrlsStartWithSlash = false });
    }

    public Uri Address { get; }

    public ApiClient Client { get; }

    public static async Task<HarbourHost> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<HarbourStore>();
        builder.Services
            .AddControllers()
            .AddApplicationPart(typeof(VesselsController).Assembly)
            .AddOData(static options =>
            {
                options.RouteOptions.EnableControllerNameCaseInsensitive = true;
                options.RouteOptions.EnableActionNameCaseInsensitive = true;
                options.Select().Filter().Expand().OrderBy().Count().SetMaxTop(100).AddRouteComponents("v1", HarbourModel.Create(), new DefaultODataBatchHandler());
            });
        WebApplication application = builder.Build();
        application.UseODataBatching();
        application.UseRouting();
        application.MapControllers();
        await application.StartAsync().ConfigureAwait(false);
        return new HarbourHost(application);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
