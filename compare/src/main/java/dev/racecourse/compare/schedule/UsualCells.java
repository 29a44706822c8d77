package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.races.side.Both;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is measured of Racecourse unless the user asks for something else: reading and editing a
 * post in layers, from the store alone over a server in memory to loopback. The layer where a
 * change is shows it best; loopback says what is left of it for a user.
 */
public final class UsualCells {

  private static final Pattern NAMES =
      Pattern.compile(
          "^dev\\.racecourse\\..*"
              + "(\\.(ReadPost|EditPost)\\.|PostStoreOperations\\.(find|editOwn)$)");

  private static final String TARGET = "target";

  private static final GivenParams LAYERS =
      new GivenParams(Map.of(TARGET, List.of("memory", "loopback")));

  private UsualCells() {}

  /**
   * Chooses them.
   *
   * @param given by the user, who may want another target
   * @return all benchmarks of other projects
   */
  public static Both<List<ListedBenchmark>> of(
      Both<List<ListedBenchmark>> benchmarks, GivenParams given) {
    var usual = new Both<>(usual(benchmarks.base()), usual(benchmarks.head()));
    if (usual.base().isEmpty() && usual.head().isEmpty()) {
      return benchmarks;
    }
    return given.values().containsKey(TARGET)
        ? usual
        : new Both<>(LAYERS.in(usual.base()), LAYERS.in(usual.head()));
  }

  private static List<ListedBenchmark> usual(List<ListedBenchmark> benchmarks) {
    return benchmarks.stream()
        .filter(benchmark -> NAMES.matcher(benchmark.workload().benchmark()).find())
        .toList();
  }
}
