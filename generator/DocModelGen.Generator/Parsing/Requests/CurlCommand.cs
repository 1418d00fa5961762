using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>A request as a command for curl, in the notation of a shell: quotes, and lines that go on behind a backslash.</summary>
internal sealed class CurlCommand
{
    private static readonly string[] s_dataOptions = ["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json"];

    private static readonly HashSet<string> s_otherOptionsWithValue = new(StringComparer.Ordinal)
    {
        "-u", "--user", "-o", "--output", "-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar", "-e", "--referer", "-F", "--form", "-m", "--max-time",
        "-x", "--proxy", "-w", "--write-out", "-E", "--cert", "--key", "--cacert", "--resolve", "-T", "--upload-file", "--connect-timeout", "--retry",
    };

    private readonly List<ExampleHeader> _headers = [];
    private string? _method;
    private string? _url;
    private bool _hasData;
    private bool _isGet;

    private CurlCommand()
    {
    }

    public string Method => _method ?? (_hasData && !_isGet ? "POST" : "GET");

    public string Url => _url ?? "";

    public IReadOnlyList<ExampleHeader> Headers => _headers;

    /// <summary>JSON that the command sends; null where it sends none or something else.</summary>
    public string? Body { get; private set; }

    /// <summary>Where the body stands.</summary>
    public TextRange BodyRange { get; private set; }

    /// <summary>The command's first line.</summary>
    public TextRange Line { get; private set; }

    /// <summary>The first command of the fence; null where it has none, or one without a URL.</summary>
    public static CurlCommand? Read(FenceLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = lines[i].Trim();
            TextRange command = line.StartsWith("$ ") || line.StartsWith("> ") ? line.From(line.Start + 2).Trim() : line;
            if (command.StartsWith("curl "))
            {
                var read = new CurlCommand { Line = line };
                read.ReadWords(new ShellWords(new TextRange(command.Text, command.Start, lines[lines.Count - 1].End)));
                return read._url is null ? null : read;
            }
        }

        return null;
    }

    private void ReadWords(ShellWords words)
    {
        words.MoveNext();
        while (words.MoveNext())
        {
            ReadWord(words);
        }
    }

    private void ReadWord(ShellWords words)
    {
        string word = words.Current;
        if (!word.StartsWith("-", StringComparison.Ordinal) || words.IsQuoted)
        {
            _url ??= word;
            return;
        }

        string? value = null;
        int equals = word.IndexOf('=');
        if (word.StartsWith("--", StringComparison.Ordinal) && equals > 0)
        {
            value = word.Substring(equals + 1);
            word = word.Substring(0, equals);
        }
        else if (word.Length > 2 && word[1] is 'X' or 'H' or 'd')
        {
            value = word.Substring(2);
            word = word.Substring(0, 2);
        }

        ReadOption(words, word, value);
    }

    private void ReadOption(ShellWords words, string option, string? value)
    {
        if (option is "-X" or "--request")
        {
            _method = HttpVerbs.FindWord(value ?? words.Next()) ?? _method;
        }
        else if (option is "-H" or "--header")
        {
            AddHeader(value ?? words.Next());
        }
        else if (option == "--url")
        {
            _url = value ?? words.Next();
        }
        else if (option is "-G" or "--get")
        {
            _isGet = true;
        }
        else if (Array.IndexOf(s_dataOptions, option) >= 0)
        {
            AddData(value ?? words.Next(), value is null ? words.Range : default);
        }
        else if (s_otherOptionsWithValue.Contains(option))
        {
            _hasData |= option is "-F" or "--form";
            _ = value ?? words.Next();
        }
    }

    private void AddHeader(string header)
    {
        int colon = header.IndexOf(':');
        if (colon > 0)
        {
            _headers.Add(new ExampleHeader(header.Substring(0, colon).Trim(), header.Substring(colon + 1).Trim()));
        }
    }

    private void AddData(string data, TextRange range)
    {
        _hasData = true;
        string text = data.Trim();
        if (Body is null && text.Length > 0 && text[0] is '{' or '[')
        {
            Body = text;
            BodyRange = range.Trim();
        }
    }
}
