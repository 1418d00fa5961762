using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace DeviceStatuses;

/// <summary>
/// Stands in for the real service, on a free loopback port of this process. It knows nothing of the generated types: it answers
/// 201 with the body it got, as JSON, and an id.
/// </summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    /// <summary>The id that the service gives to whatever is created.</summary>
    public const string NewId = "fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb";

    private readonly WebApplication _application;
    private Exchange? _lastExchange;

    private LoopbackService(WebApplication application) => _application = application;

    public Uri BaseAddress => new($"{_application.Urls.Single()}/v1.0");

    public Exchange LastExchange => _lastExchange ?? throw new InvalidOperationException("The service has received nothing.");

    public static async Task<LoopbackService> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        LoopbackService service = new(builder.Build());
        service._application.Run(service.AnswerAsync);
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        using StreamReader reader = new(request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        string reply = AddId(body);

        _lastExchange = new Exchange
        {
            Method = request.Method,
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Protocol = request.Protocol,
            Headers = request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString()),
            Body = body,
            ReplyBody = reply,
        };

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply, context.RequestAborted);
    }

    private static string AddId(string body)
    {
        JsonObject created = JsonNode.Parse(body)!.AsObject();
        created.Insert(1, "id", NewId);
        return created.ToJsonString();
    }
}
