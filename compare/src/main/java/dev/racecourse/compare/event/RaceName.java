package dev.racecourse.compare.event;

import dev.racecourse.compare.history.History;
import java.util.Locale;

/** Finds a race test by what people call it. */
final class RaceName {

  private RaceName() {}

  /** The only recorded race test of that name, in full. A part that no other has is enough. */
  static String find(String name, History history) {
    var all =
        history.runs().stream()
            .flatMap(run -> run.races().stream())
            .map(row -> row.test())
            .distinct()
            .sorted()
            .toList();
    var exact = all.stream().filter(test -> ("." + test).endsWith("." + name)).toList();
    var parts = all.stream().filter(test -> lower(test).contains(lower(name))).toList();
    return new Meant("race test", name).only(exact.size() == 1 ? exact : parts, all);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
