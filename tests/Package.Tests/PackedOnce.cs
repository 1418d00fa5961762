using Xunit;

namespace DocModelGen.Package.Tests;

[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
