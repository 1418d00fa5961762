using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Deltas;
using Microsoft.AspNetCore.OData.Extensions;
using Microsoft.AspNetCore.OData.Formatter;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace DocModelGen.Service.Tests.Harbour;

/// <summary>The vessels, served by the conventions of Microsoft.AspNetCore.OData.</summary>
public class VesselsController(HarbourStore store) : ODataController
{
    [EnableQuery(PageSize = 2)]
    public IQueryable<Vessel> Get() => store.Vessels.OrderBy(static vessel => vessel.Id, StringComparer.Ordinal).AsQueryable();

    [EnableQuery]
    public SingleResult<Vessel> Get(string key) => SingleResult.Create(store.Vessels.Where(vessel => vessel.Id == key).AsQueryable());

    public IActionResult Post([FromBody] Vessel vessel)
    {
        if (!ModelState.IsValid || vessel is null)
        {
            return BadRequest(ModelState);
        }

        vessel.Id = "v" + (store.Vessels.Count + 1).ToString(CultureInfo.InvariantCulture);
        store.Vessels.Add(vessel);
        return Created(vessel);
    }

    public IActionResult Patch(string key, [FromBody] Delta<Vessel> changes, ODataQueryOptions<Vessel> options)
    {
        if (store.Find(key) is not { } vessel)
        {
            return NotFound();
        }

        if (IsStale(vessel, options))
        {
            return StatusCode(412);
        }

        changes.Patch(vessel);
        vessel.Revision++;
        return Updated(vessel);
    }

    public IActionResult Put(string key, [FromBody] Vessel vessel)
    {
        if (store.Find(key) is not { } known)
        {
            return NotFound();
        }

        vessel.Id = key;
        vessel.Revision = known.Revision + 1;
        store.Vessels[store.Vessels.IndexOf(known)] = vessel;
        return NoContent();
    }

    public IActionResult Delete(string key, ODataQueryOptions<Vessel> options)
    {
        if (store.Find(key) is not { } vessel)
        {
            return NotFound();
        }

        if (IsStale(vessel, options))
        {
            return StatusCode(412);
        }

        store.Vessels.Remove(vessel);
        return NoContent();
    }

    [HttpGet]
    public IActionResult Delta()
    {
        // The package keeps no changes; what a delta link looks like and where it stands are its own.
        Request.ODataFeature().DeltaLink = new Uri($"{Request.Scheme}://{Request.Host}/v1/vessels/harbour.delta()?$deltatoken=7");
        return Ok(Request.Query.ContainsKey("$deltatoken") ? store.Vessels.Take(1).ToList() : store.Vessels.ToList());
    }

    [HttpGet]
    public IActionResult Named([FromODataUri] IEnumerable<string> names) => Ok(store.Vessels.Where(vessel => names.Contains(vessel.Name)).ToList());

    [HttpGet]
    public IActionResult Fits(string key, [FromODataUri] IEnumerable<string> berths, [FromODataUri] IEnumerable<double> depths, [FromODataUri] DateTimeOffset since) =>
        Ok(berths.Select(berth => $"{key}:{berth}").Concat(depths.Select(static depth => depth.ToString(CultureInfo.InvariantCulture))).Append(since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).ToList());

    [HttpPost]
    public IActionResult Moor(string key, ODataActionParameters parameters)
    {
        if (store.Find(key) is not { } vessel || parameters is null)
        {
            return NotFound();
        }

        vessel.Berth = store.Berths.Find(berth => berth.Id == (string)parameters["berth"]);
        vessel.Equipment = parameters.TryGetValue("equipment", out object? equipment) ? (Equipment?)equipment : vessel.Equipment;
        return Ok(vessel);
    }

    private static bool IsStale(Vessel vessel, ODataQueryOptions<Vessel> options) =>
        options.IfMatch is { } tag && !tag.ApplyTo(new[] { vessel }.AsQueryable()).Cast<Vessel>().Any();
}
