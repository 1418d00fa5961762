using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace DocModelGen.Load;

/// <summary>A stream of numbered POSTs to a service that throttles, and whether all of them are accounted for.</summary>
internal sealed class ThrottledRun
{
    private readonly int[] _answered;

    private ThrottledRun(int count, Throttle service)
    {
        _answered = new int[count];
        Service = service;
    }

    public Throttle Service { get; }

    /// <summary>How often each number was answered with success.</summary>
    public IReadOnlyList<int> Answered => _answered;

    public int Failed { get; private set; }

    /// <summary>How many replies were not the one to their request.</summary>
    public int Mismatched { get; private set; }

    /// <summary>How many refusals were answered with another attempt.</summary>
    public long Resent { get; private set; }

    public TimeSpan Duration { get; private set; }

    /// <summary>When a tenth, half and all of the requests were answered.</summary>
    public List<LoadMemory> Memory { get; } = [];

    /// <summary>How many requests were not carried out once and answered once with their own reply, or refusals not answered by an attempt.</summary>
    public long Unaccounted =>
        Service.Received.Count(static times => times != 1) + _answered.Count(static times => times != 1) + Failed + Mismatched
        + Math.Abs(Service.Refused - Resent);

    /// <typeparam name="T">The type of the body that is sent, and sent back.</typeparam>
    /// <param name="service">The service.</param>
    /// <param name="make">Makes a request whose body has the device name.</param>
    /// <param name="getName">Gets the device name of a body.</param>
    /// <param name="options">How the stream is sent; progress is taken.</param>
    public static async Task<ThrottledRun> RunAsync<T>(
        Throttle service, Func<string, IApiRequest<T>> make, Func<T, string?> getName, ApiBulkOptions options)
    {
        int count = service.Received.Count;
        ThrottledRun run = new(count, service);
        Latest progress = new();
        options.Progress = progress;
        await using LoopbackService loopback = new(
            options.MaxConcurrency, options.RequestsPerBatch > 1 ? service.AnswerBatch : service.Answer);
        using HttpClient http = new();
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = loopback.Address });
        long start = Stopwatch.GetTimestamp();
        int ended = 0;
        IEnumerable<IApiRequest<T>> requests = Enumerable.Range(0, count).Select(i => make(NumberedName.Make(i)));
        await foreach (ApiBulkReply<T> reply in client.SendEachAsync(requests, options).ConfigureAwait(false))
        {
            run.Take(reply, getName);
            ended++;
            if (ended == count / 10 || ended == count / 2 || ended == count)
            {
                run.Memory.Add(LoadMemory.Take());
            }
        }

        run.Duration = Stopwatch.GetElapsedTime(start);
        run.Resent = progress.Refused;
        return run;
    }

    private void Take<T>(ApiBulkReply<T> reply, Func<T, string?> getName)
    {
        if (!reply.IsSuccess)
        {
            Failed++;
            return;
        }

        string sent = getName((T)((ApiRequest)reply.Request).Body!)!;
        if (getName(reply.Response.Body) != sent)
        {
            Mismatched++;
        }

        _answered[NumberedName.Find(System.Text.Encoding.UTF8.GetBytes(sent))]++;
    }

    private sealed class Latest : IProgress<ApiBulkProgress>
    {
        public long Refused { get; private set; }

        public void Report(ApiBulkProgress value) => Refused = value.Refused;
    }
}
