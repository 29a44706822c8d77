package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection.Found;
import java.util.List;

/**
 * What a bisection has come to, or how far it is.
 *
 * @param lines first the one from good to bad, then those of merges, in the order in which they
 *     were looked at; empty if not even that was begun
 * @param notes what else to know
 * @param builds how many commits were built, or were in the cache
 */
record SearchResult<T, V>(List<LineResult<T, V>> lines, List<String> notes, int builds) {

  /** The line that says the most: the last one with a culprit, or else the first. */
  LineResult<T, V> telling() {
    return lines.stream()
        .filter(line -> line.culprit().isPresent())
        .reduce((earlier, later) -> later)
        .orElse(lines.get(0));
  }

  /** Whether it ended before there was an answer. */
  boolean isOpen() {
    return lines.stream().anyMatch(LineResult::isOpen);
  }

  /** Whether it can go on where it ended. */
  boolean goesOn() {
    return lines.stream().anyMatch(line -> line.isOpen() && !line.isGivenUp());
  }

  /** Whether the culprit was found. */
  boolean isFound() {
    return telling().answer() instanceof Found;
  }

  /** How many pairs or JVMs were measured. */
  int readings() {
    return lines.stream().mapToInt(line -> line.readings().size()).sum();
  }
}
