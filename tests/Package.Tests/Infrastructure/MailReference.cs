using System.Collections.Generic;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>A small reference in words of ours, with the request of the tutorial where a large one has it.</summary>
internal static class MailReference
{
    public const string Path = "api-reference/v1.0";

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["LICENSE"] = "Free to use.\n",
        [Path + "/api/user-sendmail.md"] = SendMail,
        [Path + "/api/user-list-messages.md"] = ListMessages,
        [Path + "/resources/message.md"] = Resource("message", "What somebody writes to others.", "subject|String|What it is about.", "body|[itemBody](itembody.md)|What it says.", "toRecipients|[recipient](recipient.md) collection|Who gets it."),
        [Path + "/resources/itembody.md"] = Resource("itemBody", "A text with its kind.", "content|String|The text.", "contentType|bodyType|Its kind. Possible values are: `text`, `html`."),
        [Path + "/resources/recipient.md"] = Resource("recipient", "Who gets something.", "emailAddress|[emailAddress](emailaddress.md)|Where it goes."),
        [Path + "/resources/emailaddress.md"] = Resource("emailAddress", "A name and an address.", "name|String|What it is called.", "address|String|Where it is."),
        [Path + "/resources/calendar.md"] = Resource("calendar", "Days in a row.", "name|String|What it is called."),
    };

    private static string Resource(string name, string summary, params string[] rows) => $"""
        # {name} resource type

        Namespace: microsoft.graph

        {summary}

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        |{string.Join("|\n|", rows)}|

        """;

    private const string SendMail = """
        # user: sendMail

        Namespace: microsoft.graph

        Writes a message and sends it at once.

        ## Permissions

        |Permission type|Permissions (from least to most privileged)|
        |:---|:---|
        |Delegated (work or school account)|Mail.Send|
        |Application|Mail.Send|

        ## HTTP request

        ```http
        POST /me/sendMail
        POST /users/{id}/sendMail
        ```

        ## Request body

        In the request body, provide a JSON object with these parameters.

        |Parameter|Type|Description|
        |:---|:---|:---|
        |message|[message](../resources/message.md)|What to send. Required.|
        |saveToSentItems|Boolean|Whether a copy is kept.|

        ## Response

        If successful, this method returns a `202 Accepted` response code. It does not return anything in the response body.

        """;

    private const string ListMessages = """
        # List messages

        Namespace: microsoft.graph

        Gets what is in the mailbox.

        ## HTTP request

        ```http
        GET /me/messages
        ```

        ## Request body

        Do not supply a request body for this method.

        ## Response

        If successful, this method returns a `200 OK` response code and a collection of [message](../resources/message.md) objects in the response body.

        """;
}
