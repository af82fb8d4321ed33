using SearchEngine.Queries;

namespace SearchEngine;

/// <summary>
/// A facet whose values are saved queries: nothing is stored with the documents, each value's set is found once a segment and kept,
/// so a query can be edited without indexing again.
/// A document that a query matches carries the value; so does the parent (the last document) of its block; and so does every document
/// of the block that covers it (<see cref="Schema.CoverFrom"/>).
/// </summary>
/// <param name="Name">The facet's name; no field of the schema has it.</param>
/// <param name="Values">Its values, in the order they are shown.</param>
public sealed record SavedFacet(string Name, IReadOnlyList<SavedQuery> Values);

/// <summary>One value of a <see cref="SavedFacet"/>.</summary>
/// <param name="Value">What a filter names it by.</param>
/// <param name="Query">Which documents carry it.</param>
public sealed record SavedQuery(string Value, Query Query);
