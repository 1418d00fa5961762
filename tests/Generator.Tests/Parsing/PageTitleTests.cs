using DocModelGen.Generator.Parsing.Vocabulary;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

public sealed class PageTitleTests
{
    [Theory]
    [InlineData("user resource type", "user", true)]
    [InlineData("alertStatus enum type", "alertStatus", true)]
    [InlineData("securityResource abstract type", "securityResource", true)]
    [InlineData("user entity", "user", true)]
    [InlineData("user object (deprecated)", "user", true)]
    [InlineData("**user** resource type", "user", true)]
    [InlineData("`user` resource type (preview)", "user", true)]
    [InlineData("user", "user", false)]
    [InlineData("Update user object", null, false)]
    [InlineData("Create user", null, false)]
    public void What_announces_a_type_names_it(string title, string? name, bool isType)
    {
        Assert.Equal(isType, PageTitles.IsTypeTitle(title));
        Assert.Equal(name, PageTitles.GetTypeName(title));
    }
}
