using Xunit;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>Tests of what is in the package, and of programs that take long to make. They run beside those of <see cref="Consumers"/>.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";

    /// <summary>Tests of projects that use the package and are built time and again.</summary>
    public const string Consumers = "consumers";
}

/// <inheritdoc cref="PackedOnce.Consumers"/>
[CollectionDefinition(PackedOnce.Consumers)]
public sealed class ConsumerTestsPackage : ICollectionFixture<PackageFixture>;
