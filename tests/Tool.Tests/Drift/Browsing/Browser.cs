using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Browsing;

/// <summary>A headless Chromium, one for all tests of a class; none where none is installed.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private const string Announcement = "DevTools listening on ";

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _profile = Directory.CreateTempSubdirectory("drift-browser-").FullName;
    private Process? _process;
    private Uri? _address;

    public async Task InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        var announced = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = new ProcessStartInfo(program, Arguments()) { RedirectStandardError = true } };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Announcement, StringComparison.Ordinal) == true)
            {
                announced.TrySetResult(new Uri(line.Data[Announcement.Length..]));
            }
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _address = await announced.Task.WaitAsync(s_patience);
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        _process?.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be writing there: the system's own cleaning takes it.
        }
    }

    internal async Task<BrowserPage> OpenAsync(string file, string hash = "")
    {
        Skip.If(Find() is null, $"No browser is installed: none of {string.Join(", ", s_names)} is on the PATH.");
        return await BrowserPage.OpenAsync(_address!, new Uri(file).AbsoluteUri + hash);
    }

    private string[] Arguments() =>
    [
        "--headless=new",
        "--remote-debugging-port=0",
        $"--user-data-dir={_profile}",
        "--no-first-run",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : (string[])[],
        "about:blank",
    ];

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
