using System.IO;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Projects;

public sealed class FolderChangeTests
{
    [Fact]
    public void A_change_that_was_listed_is_finished_by_whoever_comes_next()
    {
        using var project = new TestProject();
        project.Write("spec/old.md", "old");
        project.Write(".docmodels/change.json", """[{"Path":"spec/new.md","IsGone":false},{"Path":"spec/done.md","IsGone":false},{"Path":"spec/old.md","IsGone":true}]""");
        project.Write(".docmodels/0", "new");
        project.Write("spec/done.md", "done");

        FolderChange.Recover(project.Root);
        Assert.Equal(["spec/done.md", "spec/new.md"], project.Files().Keys);
        Assert.Equal("new", project.Text("spec/new.md"));
    }

    [Fact]
    public void One_that_was_not_is_forgotten()
    {
        using var project = new TestProject();
        project.Write("spec/old.md", "old");
        project.Write(".docmodels/0", "new");
        FolderChange.Recover(project.Root);
        Assert.Equal(["spec/old.md"], project.Files().Keys);
    }

    [Fact]
    public void A_list_that_leads_elsewhere_changes_nothing()
    {
        using var project = new TestProject();
        project.Write(".docmodels/change.json", """[{"Path":"../precious.md","IsGone":true}]""");
        string precious = Path.Combine(project.Root, "..", "precious.md");
        File.WriteAllText(precious, "");
        Assert.ThrowsAny<System.Exception>(() => FolderChange.Recover(project.Root));
        Assert.True(File.Exists(precious));
    }
}
