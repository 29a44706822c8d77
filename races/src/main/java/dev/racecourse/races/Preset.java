package dev.racecourse.races;

import dev.racecourse.races.run.Locking;
import dev.racecourse.races.run.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much work a run does, in jcstress's own options; those that are given win. */
public enum Preset {
  /** One JVM a test, all C2 with its randomised passes: every hazard in 2 to 3 minutes. */
  SMOKE(Locking.STANDARD),
  /** Each actor in the interpreter, in C1 and in C2: at most 15 minutes. */
  DEFAULT(Locking.STANDARD),
  /** The same with longer iterations and five times the seeds, and both ways to lock: hours. */
  OVERNIGHT(Locking.BOTH);

  private static final String RANDOMISED_C2 =
      "-XX:-TieredCompilation -XX:+StressLCM -XX:+StressGCM -XX:+StressIGVN -XX:+StressCCP";

  private final Locking locking;

  Preset(Locking locking) {
    this.locking = locking;
  }

  private Map<String, String> options() {
    return switch (this) {
      case SMOKE ->
          Map.of(
              "-m",
              "quick",
              "-sc",
              "false",
              "-iters",
              "1",
              "-time",
              "500",
              "-jvmArgs",
              RANDOMISED_C2);
      case DEFAULT -> Map.of("-m", "quick", "-iters", "2");
      case OVERNIGHT -> Map.of("-m", "default");
    };
  }

  /**
   * Fewer samples between two meetings of the actors: the JVM has fewer objects to make before they
   * start, and they meet more often. jcstress 0.12 does not know the stride, 0.15 not the heap.
   */
  private List<String> whereKnown() {
    return this == OVERNIGHT
        ? List.of()
        : List.of("-strideSize=64", "-strideCount=20", "-pth=false");
  }

  /** The preset of that name, in small letters. */
  public static Optional<Preset> named(String name) {
    return Stream.of(values()).filter(preset -> preset.toString().equals(name)).findFirst();
  }

  Locking locking() {
    return locking;
  }

  /** The words of a command line with those of this preset that it does not overrule. */
  List<String> complete(List<String> words) {
    var completed = new ArrayList<>(words);
    options()
        .forEach(
            (option, value) -> {
              if (!CommandLine.isGiven(option, words)) {
                completed.addAll(List.of(option, value));
              }
            });
    whereKnown().stream()
        .filter(option -> !CommandLine.isGiven(option, words))
        .forEach(option -> completed.add(Wire.IF_KNOWN + option));
    return completed;
  }

  /** Its name, in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, with commas between. */
  public static String names() {
    return String.join(", ", Arrays.stream(values()).map(Preset::toString).toList());
  }
}
