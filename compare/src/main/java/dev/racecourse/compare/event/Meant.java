package dev.racecourse.compare.event;

import dev.racecourse.compare.process.SetupException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a name may stand for.
 *
 * @param what each is, such as {@code cell}
 * @param name as the user gave it
 */
record Meant(String what, String name) {

  private static final int NAMED = 10;

  /**
   * The only one that is meant.
   *
   * @param others to name if there is none
   * @throws SetupException if there is none, or more than one
   */
  <T> T only(List<T> meant, List<T> others) {
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw new SetupException(
        meant.isEmpty()
            ? "no recorded %s is called '%s'.\n%s Nothing was stored."
                .formatted(what, name, listed("There are", others))
            : "'%s' may be each of %d %ss.\n%s Nothing was stored."
                .formatted(name, meant.size(), what, listed("Name one of", meant)));
  }

  private static String listed(String words, List<?> all) {
    if (all.isEmpty()) {
      return "None was recorded yet.";
    }
    return all.stream()
        .limit(NAMED)
        .map(one -> "'" + one + "'")
        .collect(Collectors.joining(", ", words + ": ", all.size() > NAMED ? " and others." : "."));
  }
}
