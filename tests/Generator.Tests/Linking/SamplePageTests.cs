using System.IO;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

public sealed class SamplePageTests
{
    private const string Type = "microsoft.graph.mobileAppInstallStatus";

    [Fact]
    public void The_page_of_the_sample_gives_the_names_of_the_snippet() =>
        AssertSnippet(LinkedPages.Link(LinkedPages.ParseFolder(Path.Combine(Repository.Root, "spec"))));

    [SkippableFact]
    public void The_real_page_gives_the_names_of_the_snippet()
    {
        string? page = LinkedPages.Shared("pages/add-devicestatuses.md");
        Skip.If(page is null, "../shared/pages is not there.");

        AssertSnippet(LinkedPages.Link(("spec/add-devicestatuses.md", File.ReadAllText(page!))));
    }

    [Fact]
    public void An_entity_without_a_page_for_its_base_keeps_its_id()
    {
        ApiModel model = LinkedPages.Link(LinkedPages.ParseFolder(Path.Combine(Repository.Root, "spec")));

        Assert.Contains(model.Type(Type).Properties, static property => property.WireName == "id");
        Assert.Contains($"type\t{Type}\tentity\tmicrosoft.graph.entity\n", FactsWriter.Write(model));
    }

    private static void AssertSnippet(ApiModel model)
    {
        TypeModel type = model.Type(Type);
        Assert.Equal(new CSharpName("Acme.ApiModels", "MobileAppInstallStatus"), type.Name);
        Assert.Equal("#" + Type, type.ODataType);
        Assert.Equal(
            [
                "Id", "DeviceName", "DeviceId", "LastSyncDateTime", "MobileAppInstallStatusValue", "InstallState", "InstallStateDetail",
                "ErrorCode", "OsVersion", "OsDescription", "UserName", "UserPrincipalName", "DisplayVersion",
            ],
            type.Properties.Select(static property => property.Name));
        Assert.Equal(ValueKind.DateTimeOffset, type.Property("lastSyncDateTime").Type.Kind);
        Assert.Equal(ValueKind.Int32, type.Property("errorCode").Type.Kind);

        EnumModel state = model.Enum("installState");
        Assert.Equal("InstallState", state.Name.Identifier);
        Assert.Equal(["Installed", "Failed", "NotInstalled", "UninstallFailed", "PendingInstall", "Unknown", "NotApplicable"], state.Members.Select(static member => member.Name));
        Assert.Equal(type.Property("installState").Type, type.Property("mobileAppInstallStatusValue").Type);
        Assert.Equal(21, model.Enum("installStateDetail").Members.Count);

        OperationModel operation = Assert.Single(model.Operations);
        Assert.Equal("AddDeviceStatuses", operation.Name.Identifier);
        Assert.Equal("POST", operation.Method);
        Assert.Equal(201, operation.Status);
        RouteModel route = Assert.Single(operation.Routes);
        Assert.EndsWith("/deviceStatuses/$ref", route.Template, System.StringComparison.Ordinal);
        Assert.Equal(["mobileAppId", "userAppInstallStatusId"], route.Parameters.Select(static parameter => parameter.Name));
        Assert.Equal(Type, operation.Body!.Type.Reference!.FullName);
        Assert.Equal(ReplyKind.Object, operation.Reply.Kind);
        Assert.Equal(Type, operation.Reply.Type!.Reference!.FullName);
        Assert.Empty(model.Problems);
    }
}
