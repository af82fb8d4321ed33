namespace SearchEngine;

/// <summary>A score and what it is made of.</summary>
/// <param name="Value">The score, or the part of it.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Details">The parts.</param>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Details);
