using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

/// <summary>The tags are those of OpenTelemetry's semantic conventions for HTTP client spans.</summary>
public sealed class ActivityTests
{
    [Fact]
    public async Task An_exchange_is_one_client_activity_with_the_standard_tags_and_nothing_else()
    {
        using Recorder recorder = new();

        await Client(HttpStatusCode.Created, Samples.StatusJson).SendAsync(new AddDeviceStatuses("secret-app", "secret-user", Samples.Status()));

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(
            "POST /deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref", activity.DisplayName);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            [
                "http.request.method=POST",
                "http.response.status_code=201",
                "server.address=activities.example",
                "server.port=443",
                "url.template=/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref",
            ],
            Tags(activity));
    }

    [Fact]
    public async Task Every_page_of_a_list_is_an_activity_of_its_own()
    {
        using Recorder recorder = new();
        int page = 0;
        ApiClient client = Client(_ => Reply(HttpStatusCode.OK, page++ == 0 ? """{"value":[],"@odata.nextLink":"apps?$skip=1"}""" : """{"value":[]}"""));

        await foreach (App app in client.ListAsync(new ListApps { Filter = "secret" }))
        {
        }

        Assert.Equal(["GET /apps", "GET /apps"], recorder.Activities.Select(activity => activity.DisplayName));
        Assert.DoesNotContain(recorder.Activities, activity => Tags(activity).Any(tag => tag.Contains("secret", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_query_of_a_template_is_left_out()
    {
        using Recorder recorder = new();

        await Client(HttpStatusCode.OK, """{"value":1}""").SendAsync(GetReport.BySearch("secret", "secret"));

        Assert.Equal("GET /reports/search", Assert.Single(recorder.Activities).DisplayName);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "<html>", "404")]
    [InlineData(HttpStatusCode.OK, "<html>", "System.Text.Json.JsonException")]
    public async Task A_failure_has_its_type_and_status(HttpStatusCode status, string body, string errorType)
    {
        using Recorder recorder = new();

        await Assert.ThrowsAsync<ApiException>(() => Client(status, body).SendAsync(new AddDeviceStatuses("a", "b", new())));

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal(errorType, activity.GetTagItem("error.type"));
        Assert.Equal((int)status, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public async Task A_failing_connection_has_its_exception_as_type_and_no_status()
    {
        using Recorder recorder = new();

        await Assert.ThrowsAsync<ApiException>(() => Client(_ => throw new HttpRequestException("refused")).SendAsync(new DeleteApp("x")));

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal("System.Net.Http.HttpRequestException", activity.GetTagItem("error.type"));
        Assert.Null(activity.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_stream_is_an_activity_too()
    {
        using Recorder recorder = new();

        (await Client(HttpStatusCode.OK, "bytes").SendAsync(new GetPhoto())).Body.Dispose();
        await Assert.ThrowsAsync<ApiException>(() => Client(HttpStatusCode.Gone, "").SendAsync(new GetPhoto()));

        object?[] expected = [null, "410"];
        Assert.Equal(expected, recorder.Activities.Select(activity => activity.GetTagItem("error.type")));
    }

    [Fact]
    public async Task The_callers_own_activity_is_the_parent_and_current_again_afterwards()
    {
        using Recorder recorder = new();
        using Activity parent = new Activity("caller").Start();

        await Client(HttpStatusCode.NoContent, "").SendAsync(new DeleteApp("x"));

        Assert.Same(parent, Activity.Current);
        Assert.Equal(parent.SpanId, Assert.Single(recorder.Activities).ParentSpanId);
    }

    [Fact]
    public async Task The_callers_id_is_sent_and_comes_back_with_reply_and_failure()
    {
        List<string> sent = [];
        HttpStatusCode status = HttpStatusCode.NoContent;
        ApiClient client = Client(
            request =>
            {
                sent.Add(Assert.Single(request.Headers.GetValues("client-request-id")));
                return status == 0 ? throw new HttpRequestException("refused") : Reply(status, "");
            },
            options => options.GetClientRequestId = request => request.Operation.Name + "-1");

        ApiResponse response = await client.SendAsync(new DeleteApp("x"));
        status = HttpStatusCode.NotFound;
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("x")));
        status = 0;
        ApiException unanswered = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("x")));

        Assert.Equal(["DeleteApp-1", "DeleteApp-1", "DeleteApp-1"], sent);
        string?[] returned = [response.ClientRequestId, refused.ClientRequestId, unanswered.ClientRequestId];
        Assert.All(returned, id => Assert.Equal("DeleteApp-1", id));
        Assert.EndsWith("[client-request-id DeleteApp-1]", unanswered.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_id_of_the_caller_the_one_of_the_service_is_told()
    {
        ApiClient client = Client(request =>
        {
            Assert.False(request.Headers.Contains("client-request-id"));
            HttpResponseMessage reply = Reply(HttpStatusCode.NoContent, "");
            reply.Headers.Add("client-request-id", "theirs");
            return reply;
        });

        Assert.Equal("theirs", (await client.SendAsync(new DeleteApp("x"))).ClientRequestId);
    }

    [Fact]
    public async Task An_id_with_a_line_break_is_refused_before_anything_is_sent()
    {
        ApiClient client = Client(_ => throw new InvalidOperationException("sent"), options => options.GetClientRequestId = _ => "a\r\nEvil: yes");

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new DeleteApp("x")));
    }

    private static IEnumerable<string> Tags(Activity activity) =>
        activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);

    private static ApiClient Client(HttpStatusCode status, string body) => Client(_ => Reply(status, body));

    private static ApiClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = new() { BaseAddress = new Uri("https://activities.example/v1.0") };
        configure?.Invoke(options);
        return new ApiClient(new HttpClient(new StubHandler(answer)), options);
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return answer(request);
        }
    }

    /// <summary>Records what goes to the host of these tests: other tests run at the same time.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly ActivityListener _listener;

        public Recorder()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ApiClient.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if ("activities.example".Equals(activity.GetTagItem("server.address")))
                    {
                        Activities.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public List<Activity> Activities { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
