using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Projects;

/// <summary>The folder that a project file stands in, with its pages in <c>spec/</c>.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public const string Pages = "spec";
    public const string Selection = "docmodels.txt";

    public const string HowToAccept = "To accept: dotnet build -p:DocModelAcceptDrift=true";

    private readonly IDisposable? _turn;

    private ProjectFolder(string root, IDisposable? turn)
    {
        Root = root;
        _turn = turn;
    }

    public string Root { get; }

    public string PagesFolder => Path.Combine(Root, Pages);

    public LockFile? Lock { get; private set; }

    /// <summary>Whether a state of the pages was accepted, from which the next build says what drifted.</summary>
    public bool HasBaseline => File.Exists(Path.Combine(Root, BaselineFile.Name));

    /// <summary>What a run that was interrupted had begun is finished first.</summary>
    /// <param name="folder">Null for the current one.</param>
    /// <param name="isChanging">Nobody else changes it until it is disposed of.</param>
    public static ProjectFolder Open(string? folder, bool isChanging)
    {
        string root = Path.GetFullPath(folder ?? ".");
        if (!Directory.Exists(root))
        {
            throw new ToolException($"There is no folder '{root}'.");
        }

        IDisposable? turn = isChanging || FolderChange.IsInterrupted(root) ? UserCache.Lock(Path.Combine(UserCache.Folder, "projects", LockFile.HashOf(Encoding.UTF8.GetBytes(root))[..16])) : null;
        try
        {
            FolderChange.Recover(root);
            var project = new ProjectFolder(root, turn);
            string lockFile = Path.Combine(root, LockFile.Name);
            project.Lock = File.Exists(lockFile) ? LockFile.Parse(File.ReadAllBytes(lockFile), root) : null;
            return project;
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    public void Dispose() => _turn?.Dispose();

    /// <summary>The project's only project file.</summary>
    public string ProjectFile()
    {
        string[] files = [.. Directory.EnumerateFiles(Root, "*.csproj").Order(StringComparer.Ordinal)];
        return files.Length == 1 ? files[0] : throw new ToolException(files.Length == 0
            ? $"There is no project file (*.csproj) in '{Root}'. Make one with 'dotnet new console', or say where it is with --project."
            : $"There are {files.Length} project files in '{Root}'; one folder has pages for one project.");
    }

    /// <summary>Null where the page is not there.</summary>
    public byte[]? Read(string page)
    {
        string file = Path.Combine(PagesFolder, page);
        return File.Exists(file) ? File.ReadAllBytes(file) : null;
    }

    /// <summary>All pages that are there, by their path below the folder of pages.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadAll()
    {
        if (!Directory.Exists(PagesFolder))
        {
            return new Dictionary<string, byte[]>();
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(PagesFolder, "*", options)
            .Where(PageFiles.IsPage)
            .ToDictionary(file => Path.GetRelativePath(PagesFolder, file).Replace('\\', '/'), ReadFile, StringComparer.Ordinal);
    }

    /// <summary>A pipe, a socket and a device have no length, and opening one may never end.</summary>
    private static byte[] ReadFile(string file) => new FileInfo(file).Length == 0 ? [] : File.ReadAllBytes(file);

    /// <summary>Pages that did not come by this tool.</summary>
    public IEnumerable<string> OwnPages() => !Directory.Exists(PagesFolder)
        ? []
        : Directory.EnumerateFiles(PagesFolder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(PageFiles.IsPage)
            .Select(file => Path.GetRelativePath(PagesFolder, file).Replace('\\', '/'))
            .Where(page => Lock?.Files.ContainsKey(page) != true);

    /// <summary>Null where there is none.</summary>
    public string? SelectionText()
    {
        string file = Path.Combine(Root, Selection);
        return File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)) : null;
    }
}
