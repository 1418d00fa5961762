using System;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace DocModelGen.Service.Tests.Harbour;

/// <summary>The service's own model: names as the pages have them.</summary>
internal static class HarbourModel
{
    private const string Namespace = "harbour";

    public static IEdmModel Create()
    {
        var builder = new ODataConventionModelBuilder { Namespace = Namespace };
        builder.EnableLowerCamelCase();
        EntityTypeConfiguration<Vessel> vessel = builder.EntitySet<Vessel>("vessels").EntityType;
        builder.EntitySet<Berth>("berths");
        Name(vessel, "vessel");
        Name(builder.EntityType<SailBoat>(), "sailBoat");
        Name(builder.EntityType<Berth>(), "berth");
        builder.ComplexType<Papers>().Name = "papers";
        builder.ComplexType<Papers>().Namespace = Namespace;
        builder.EnumType<Equipment>().Name = "equipment";
        builder.EnumType<Equipment>().Namespace = Namespace;

        vessel.Collection.Function("delta").ReturnsCollectionFromEntitySet<Vessel>("vessels");
        FunctionConfiguration named = vessel.Collection.Function("named");
        named.CollectionParameter<string>("names");
        named.ReturnsCollectionFromEntitySet<Vessel>("vessels");
        FunctionConfiguration fits = vessel.Function("fits");
        fits.CollectionParameter<string>("berths");
        fits.CollectionParameter<double>("depths");
        fits.Parameter<DateTimeOffset>("since");
        fits.ReturnsCollection<string>();
        ActionConfiguration moor = vessel.Action("moor");
        moor.Parameter<string>("berth");
        moor.Parameter<DateTimeOffset?>("until");
        moor.Parameter<Equipment?>("equipment");
        moor.ReturnsFromEntitySet<Vessel>("vessels");
        return builder.GetEdmModel();
    }

    private static void Name<T>(EntityTypeConfiguration<T> type, string name)
        where T : class
    {
        type.Name = name;
        type.Namespace = Namespace;
    }
}
