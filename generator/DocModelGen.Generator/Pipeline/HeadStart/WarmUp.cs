using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Pipeline.HeadStart;

/// <summary>
/// Has another core compile our code before the driver comes to it. In a process that has just started, compiling takes a hundred times
/// as long as running: of a cold build with one page it would be a fifth of a second, one step after the other.
/// </summary>
internal static class WarmUp
{
    /// <summary>One of everything that is read.</summary>
    public const string Page = """
        ---
        description: "Create a note."
        ---
        # Create note

        Namespace: microsoft.sample

        > **Important:** A note about the page.

        Create a [note](note.md) object.

        ## Permissions

        One of the following permissions is required.

        |Permission type|Permissions (from most to least privileged)|
        |:---|:---|
        |Delegated (work or school account)|Notes.ReadWrite.All|

        ## HTTP Request

        <!-- { "blockType": "ignored" } -->
        ``` http
        POST /notes/{noteId}/parts
        ```

        ## Request headers

        |Header|Value|
        |:---|:---|
        |Authorization|Bearer &lt;token&gt; Required.|

        ## Request body

        In the request body, supply a JSON representation for the note object.

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Key of the note. Inherited from [entity](entity.md).|
        |kind|[noteKind](note-kind.md)|Possible values are: `unknown`, `short`, `long`.|
        |parts|Int32 collection|Read-only. The *parts*, none by default.|

        ## Response

        If successful, this method returns a `201 Created` response code and a [note](note.md) object in the response body.

        ## Example

        ### Request

        ``` http
        POST https://example.com/v1.0/notes/1/parts
        Content-type: application/json

        {
          "@odata.type": "#microsoft.sample.note",
          "kind": "short"
        }
        ```

        ### Response

        ``` http
        HTTP/1.1 201 Created
        Content-Type: application/json

        {
          "@odata.type": "#microsoft.sample.note",
          "id": "1",
          "parts": [1, 2]
        }
        ```
        """;

    private static int s_hasRead;
    private static int s_hasPrinted;

    /// <summary>While other generators are set up: whether the project has pages is not known by then.</summary>
    public static void BeginReading()
    {
        if (IsFirst(ref s_hasRead))
        {
            Task.Run(Read);
        }
    }

    /// <summary>While the driver asks what the project is like.</summary>
    public static void LinkAndPrint(CancellationToken cancellationToken)
    {
        if (!IsFirst(ref s_hasPrinted))
        {
            return;
        }

        GeneratorOptions options = new() { RootNamespace = "ApiModels", ContextName = "ApiModelsJsonContext" };
        TargetFacts target = new() { HasFileScopedNamespaces = true, HasDateOnly = true, NeedsIsExternalInit = false };
        ApiModel model = Linker.Link(new EquatableArray<DocPage>([Read().Page]), options, selection: null, accounting: null, cancellationToken);
        WholeModel.Print(model, options, target);
    }

    private static ParsedPage Read() => PageParser.Parse("note.md", SourceText.From(Page), CancellationToken.None);

    private static bool IsFirst(ref int flag) => Interlocked.Exchange(ref flag, 1) == 0;
}
