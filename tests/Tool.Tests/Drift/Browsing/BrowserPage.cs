using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Tool.Tests.Drift.Browsing;

/// <summary>A page in the browser, used as a reader would: by keys and clicks.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly DevTools _tools;
    private readonly string _target;

    private BrowserPage(DevTools tools, string target)
    {
        _tools = tools;
        _target = target;
    }

    /// <summary>Refusals of the page's policy, errors of its script, and dialogs: of all of them a good page has none.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. _tools.Events
            .Select(static message => (Method: (string?)message["method"], Text: message.ToJsonString()))
            .Where(static message => message.Method is "Runtime.exceptionThrown" or "Page.javascriptDialogOpening" or "Log.entryAdded")
            .Select(static message => message.Text),
    ];

    /// <summary>Addresses that the page asked for, its own first.</summary>
    public IReadOnlyList<string> Requests =>
    [
        .. _tools.Events
            .Where(static message => (string?)message["method"] == "Network.requestWillBeSent")
            .Select(static message => (string)message["params"]!["request"]!["url"]!),
    ];

    public static async Task<BrowserPage> OpenAsync(Uri browser, string address)
    {
        DevTools tools = await DevTools.ConnectAsync(browser);
        JsonNode target = await tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        string id = (string)target["targetId"]!;
        JsonNode session = await tools.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = id, ["flatten"] = true });
        tools.Session = (string)session["sessionId"]!;
        var page = new BrowserPage(tools, id);
        foreach (string domain in (string[])["Page", "Runtime", "Log", "Network"])
        {
            await tools.SendAsync(domain + ".enable");
        }

        await page.SizeAsync(1280, 900);
        await tools.SendAsync("Page.navigate", new JsonObject { ["url"] = address });
        await page.UntilAsync("document.readyState === 'complete' && document.getElementById('status')?.textContent !== ''");
        return page;
    }

    public async Task<string> TextAsync(string selector) =>
        (string)(await EvaluateAsync($"document.querySelector({Quote(selector)})?.textContent ?? ''"))!;

    public async Task<int> CountAsync(string selector) =>
        (int)(await EvaluateAsync($"document.querySelectorAll({Quote(selector)}).length"))!;

    public Task<JsonNode?> AskAsync(string expression) => EvaluateAsync(expression);

    /// <summary>In the middle of the element, with the mouse.</summary>
    public async Task ClickAsync(string selector)
    {
        JsonNode at = (await EvaluateAsync(
            $$"""
            (() => {
              const found = document.querySelector({{Quote(selector)}});
              found.scrollIntoView({ block: 'center' });
              const box = found.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()
            """))!;
        foreach (string type in (string[])["mousePressed", "mouseReleased"])
        {
            await _tools.SendAsync("Input.dispatchMouseEvent", new JsonObject
            {
                ["type"] = type,
                ["x"] = (double)at["x"]!,
                ["y"] = (double)at["y"]!,
                ["button"] = "left",
                ["clickCount"] = 1,
            });
        }
    }

    public Task TypeAsync(string text) => _tools.SendAsync("Input.insertText", new JsonObject { ["text"] = text });

    public async Task PressAsync(string key, string code, int number, string? text = null)
    {
        foreach (string type in (string[])["keyDown", "keyUp"])
        {
            var press = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = code, ["windowsVirtualKeyCode"] = number };
            if (text is not null && type == "keyDown")
            {
                press["text"] = text;
            }

            await _tools.SendAsync("Input.dispatchKeyEvent", press);
        }
    }

    public Task SizeAsync(int width, int height) => _tools.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject
    {
        ["width"] = width,
        ["height"] = height,
        ["deviceScaleFactor"] = 1,
        ["mobile"] = false,
    });

    public Task DarkAsync() => _tools.SendAsync("Emulation.setEmulatedMedia", new JsonObject
    {
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "dark" }),
    });

    public async Task<byte[]> PictureAsync() =>
        Convert.FromBase64String((string)(await _tools.SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }))["data"]!);

    /// <summary>Waits until the expression holds; a page may draw when it likes.</summary>
    public async Task UntilAsync(string expression)
    {
        DateTime end = DateTime.UtcNow + s_patience;
        while (!(bool)(await EvaluateAsync($"Boolean({expression})"))!)
        {
            Assert.True(DateTime.UtcNow < end, "It never came to be that " + expression);
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _tools.Session = null;
        await _tools.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = _target });
        _tools.Dispose();
    }

    private async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonNode answer = await _tools.SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer.ToJsonString());
        return answer["result"]!["value"]?.DeepClone();
    }

    private static string Quote(string text) => JsonValue.Create(text).ToJsonString();
}
