using System.IO;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>The page that the sample is generated from.</summary>
public sealed class SpecPageTests
{
    private const string Use = """
        using System;
        using DocModelGen;
        using Contoso.ApiModels;

        static class Use
        {
            static AddDeviceStatuses Make() => new AddDeviceStatuses(mobileAppId: "a1", userAppInstallStatusId: "u1", new MobileAppInstallStatus
            {
                DeviceName = "Front desk 7",
                LastSyncDateTime = DateTimeOffset.UtcNow,
                InstallState = InstallState.Failed,
                InstallStateDetail = InstallStateDetail.PendingReboot,
                ErrorCode = 9,
            });

            static IApiRequest<MobileAppInstallStatus> AsRequest() => Make();
        }
        """;

    [Fact]
    public void The_page_of_the_sample_is_generated_as_the_snapshot_has_it()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "spec", "add-devicestatuses.md"));
        GeneratorRun run = GeneratorRun.Of(PageProject.With(("spec/add-devicestatuses.md", page)).WithCode(Use));

        Snapshot.Match("Spec", run.Files);
    }
}
