using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests;

/// <summary>The floor plan of <c>generator/README.md</c>, held against the usings of the generator's files.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxFiles = 17;

    /// <summary>From the ground up. A room uses floors before its own, and rooms of its own floor that do not use it.</summary>
    private static readonly string[] s_floors =
    [
        "Model", "Json", "Encoders", "Diagnostics", "Parsing", "Linking", "Projects", "Examples", "Rules", "Drift", "Emitting",
        "ServiceDescription", "Pipeline", "",
    ];

    [Fact]
    public void Every_room_stands_on_a_floor() =>
        Assert.Equal(s_floors.Order(StringComparer.Ordinal), Rooms.Keys.Select(FloorOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_room_uses_a_floor_above_it() =>
        Assert.Empty(Uses.Where(static use => Height(use.To) > Height(use.From)).Select(static use => $"{use.File} uses {use.To}"));

    [Fact]
    public void Rooms_form_no_circle() =>
        Assert.DoesNotContain(Rooms.Keys, static room => Reached(room).Contains(room));

    [Fact]
    public void No_room_is_crowded() =>
        Assert.Empty(Rooms.Where(static room => room.Value.Count > MaxFiles).Select(static room => $"{room.Key} has {room.Value.Count} files"));

    private static Dictionary<string, List<string>> Rooms { get; } = Directory
        .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
        .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
        .GroupBy(static file => file.Contains('/') ? file[..file.LastIndexOf('/')] : "", StringComparer.Ordinal)
        .ToDictionary(static room => room.Key, static room => room.ToList(), StringComparer.Ordinal);

    /// <summary>By usings; a room inside another sees the outer one's types without any.</summary>
    private static (string File, string From, string To)[] Uses { get; } =
    [
        .. from room in Rooms
           from file in room.Value
           let text = File.ReadAllText(Path.Combine(Source, file))
           from to in Using().Matches(text).Select(static match => match.Groups[1].Value.Replace('.', '/'))
               .Concat(Rooms.Keys.Where(outer => IsInside(room.Key, outer) && TypesOf(outer).Any(type => Regex.IsMatch(text, $@"\b{type}\b"))))
           where to != room.Key
           select (file, room.Key, to),
    ];

    private static string Source => Path.Combine(Repository.Root, "generator", "DocModelGen.Generator");

    private static string FloorOf(string room) => room.Split('/')[0];

    private static int Height(string room) => Array.IndexOf(s_floors, FloorOf(room));

    private static bool IsInside(string room, string outer) => room != outer && (outer.Length == 0 || room.StartsWith(outer + "/", StringComparison.Ordinal));

    private static IEnumerable<string> TypesOf(string room) =>
        Rooms[room].SelectMany(static file => Declaration().Matches(File.ReadAllText(Path.Combine(Source, file))).Select(static match => match.Groups[1].Value));

    private static HashSet<string> Reached(string room)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([room]);
        while (open.TryPop(out string? from))
        {
            foreach (string to in Uses.Where(use => use.From == from).Select(static use => use.To).Where(reached.Add))
            {
                open.Push(to);
            }
        }

        return reached;
    }

    [GeneratedRegex(@"^using DocModelGen\.Generator\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?:public|internal)[\w ]* (?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
