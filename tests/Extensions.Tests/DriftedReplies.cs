using System.Collections.Generic;
using System.Linq;
using DocModelGen.Runtime.Tests.Wire;

namespace DocModelGen.Extensions.Tests;

/// <summary>
/// What a service answers that has moved on from <c>spec/add-devicestatuses.md</c>: each reply has something else that no page documents, or nothing, and
/// secrets wherever there are values.
/// </summary>
internal static class DriftedReplies
{
    public const int Count = 10_000;

    private const string Status = "microsoft.graph.mobileAppInstallStatus";
    private const string Template = "/deviceAppManagement/mobileApps/{mobileAppId}/userStatuses/{userAppInstallStatusId}/deviceStatuses/$ref";

    private const string Header = "|Property|Type|Description|";
    private const string Details = "|installStateDetail|Enumeration|Why the app is in that state. Possible values are: `noAdditionalDetails`, `dependencyFailedToInstall`, `dependencyWithRequirementsNotMet`, `dependencyPendingReboot`, `dependencyWithAutoInstallDisabled`, `seeInstallErrorCode`, `autoInstallDisabled`, `seeUninstallErrorCode`, `pendingReboot`, `installingDependencies`, `contentDownloaded`, `powerShellScriptRequirementNotMet`, `registryRequirementNotMet`, `fileSystemRequirementNotMet`, `platformNotApplicable`, `minimumCpuSpeedNotMet`, `minimumLogicalProcessorCountNotMet`, `minimumPhysicalMemoryNotMet`, `minimumOsVersionNotMet`, `minimumDiskSpaceNotMet`, `processorArchitectureNotApplicable`.|";
    private const string States = "|mobileAppInstallStatusValue|Enumeration|How far the app got on this device. Possible values are: `installed`, `failed`, `notInstalled`, `uninstallFailed`, `pendingInstall`, `unknown`, `notApplicable`.|";

    /// <summary>The witness of all of them, sorted.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "member\tcsharp:DocModelGen.Runtime.Tests.Fixtures.InstallState\tpaused\t-",
        "member\tcsharp:DocModelGen.Runtime.Tests.Fixtures.InstallState\tqueued\t-",
        $"operation\tPOST\t{Template}\t200\t-\t-\tAddDeviceStatuses",
        $"property\t{Status}\tcomplianceState\tjson:null|string",
        $"property\t{Status}\terrorCode\tjson:string",
        $"property\t{Status}\tinstallStateDetail\tjson:number",
        $"property\t{Status}\tosVersion\tjson:object",
        $"property\t{Status}\towner\tjson:object",
        $"property\t{Status}\tretryCount\tjson:number",
        $"property\t{Status}\ttags\tCollection(json:number|string)",
        "property\tmicrosoft.graph.newInstallStatus\twave\tjson:number",
        $"type\tmicrosoft.graph.newInstallStatus\tcomplex\t{Status}",
    ];

    /// <summary>What is logged of them, in any order; of what came in two kinds, either may have come first.</summary>
    public static IReadOnlyList<string> Messages { get; } =
    [
        "member 'paused' of csharp:DocModelGen.Runtime.Tests.Fixtures.InstallState is not documented",
        "member 'queued' of csharp:DocModelGen.Runtime.Tests.Fixtures.InstallState is not documented",
        "member (not named) of csharp:DocModelGen.Runtime.Tests.Fixtures.InstallState is not documented",
        $"status 200 of AddDeviceStatuses ('POST {Template}') is not documented",
        $"property 'complianceState' of {Status} is not documented (json:null|string)",
        $"property 'errorCode' of {Status} is documented otherwise (json:string)",
        $"property 'installStateDetail' of {Status} is documented otherwise (json:number)",
        $"property 'osVersion' of {Status} is documented otherwise (json:object)",
        $"property 'owner' of {Status} is not documented (json:object)",
        $"property 'retryCount' of {Status} is not documented (json:number)",
        $"property 'tags' of {Status} is not documented (Collection(json:number|string))",
        $"property (not named) of {Status} is not documented (several)",
        "property 'wave' of microsoft.graph.newInstallStatus is not documented (json:number)",
        $"type 'microsoft.graph.newInstallStatus' in the place of {Status} is not documented",
    ];

    /// <summary>
    /// What the next build says: the line of the witness, the rule, and the row of the page that it stands at. What the new type has is told with the type.
    /// </summary>
    public static IReadOnlyList<string> Reports { get; } =
    [
        $"{Lines[0]} | DMG5401 {States}",
        $"{Lines[1]} | DMG5401 {States}",
        $"{Lines[2]} | DMG5107 When it succeeds, the service answers `201 Created`, with a [mobileAppInstallStatus](../resources/mobileappinstallstatus.md) object in the response body.",
        $"{Lines[3]} | DMG5301 {Header}",
        $"{Lines[4]} | DMG5303 |errorCode|Int32|What the installer, or the uninstaller, returned when it failed.|",
        $"{Lines[5]} | DMG5303 {Details}",
        $"{Lines[6]} | DMG5303 |osVersion|String|Version number of the device's operating system.|",
        $"{Lines[7]} | DMG5301 {Header}",
        $"{Lines[8]} | DMG5301 {Header}",
        $"{Lines[9]} | DMG5301 {Header}",
        $"{Lines[11]} | DMG5201 # Add deviceStatuses",
    ];

    /// <summary>How many of the replies have a <c>retryCount</c>.</summary>
    public static int RetryCounts { get; } = Enumerable.Range(1, Count).Count(HasRetryCount);

    /// <summary>The reply to the request of a number, from 1.</summary>
    public static string Reply(int number) => WireExchange.Reply(number % 47 == 0 ? "200 OK" : "201 Created", $"{{{string.Join(",", Members(number))}}}");

    private static bool HasRetryCount(int number) => number % 5 == 0 && !IsOfNewType(number);

    private static bool IsOfNewType(int number) => number % 43 == 0;

    private static IEnumerable<string> Members(int number)
    {
        yield return """
            "@odata.etag":"secret","deviceId":"secret","osDescription":null
            """;
        if (IsOfNewType(number))
        {
            yield return """
                "wave":424242,"@odata.type":"#microsoft.graph.newInstallStatus"
                """;
            yield break;
        }

        if (HasRetryCount(number))
        {
            yield return """
                "retryCount":424242
                """;
        }

        (int Divisor, string Member)[] some =
        [
            (7, """ "complianceState":"secret" """),
            (8, """ "complianceState":null """),
            (13, """ "owner":{"name":"secret","secret":424242} """),
            (17, """ "tags":["secret","secret"] """),
            (18, """ "tags":[424242] """),
            (3, """ "installState":"paused" """),
            (19, """ "installState":"queued" """),
            (23, """ "installState":"a secret of somebody" """),
            (29, """ "installStateDetail":424242 """),
            (31, """ "osVersion":{"secret":"secret"} """),
            (37, """ "errorCode":"secret" """),
            (41, """ "5ec2e700-77aa-4b62-9d4f-0a9c2b8e6d11":"secret" """),
        ];
        foreach ((_, string member) in some.Where(pair => number % pair.Divisor == 0))
        {
            yield return member;
        }
    }
}
