package dev.racecourse.compare.search;

import dev.racecourse.compare.search.Measurement.Measured.Impossible;
import dev.racecourse.compare.search.Measurement.Measured.OutOfTime;
import dev.racecourse.compare.search.Measurement.Measured.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.jar.JarFile;

/** Plays pairs with noise of 2 %, as fast as their jars say, and keeps them. */
final class PlayedSpeeds implements Measurement<Double> {

  /** The entry of a jar that says the log of its speed. */
  static final String SPEED = "speed";

  /** The log speed of a commit that cannot be measured. */
  static final double IMPOSSIBLE = 9;

  private static final double NOISE = 0.02;

  private final SplittableRandom random = new SplittableRandom(2026);
  private final Map<List<String>, List<Double>> kept = new HashMap<>();
  private int left = Integer.MAX_VALUE;
  private int played;

  /** Has time for so many pairs. */
  PlayedSpeeds upTo(int pairs) {
    left = pairs;
    return this;
  }

  /** How many pairs were played. */
  int played() {
    return played;
  }

  @Override
  public Measured<Double> next(List<Built> commits, int known, int wanted) {
    var older = logSpeed(commits.get(0));
    var newer = logSpeed(commits.get(1));
    if (older == IMPOSSIBLE || newer == IMPOSSIBLE) {
      return new Impossible<>("it ends with 1");
    }
    var pairs =
        kept.computeIfAbsent(
            commits.stream().map(Built::classes).toList(), classes -> new ArrayList<>());
    if (pairs.size() == known) {
      if (left == 0) {
        return new OutOfTime<>();
      }
      left--;
      played++;
      pairs.add(newer - older + NOISE * random.nextGaussian());
    }
    return new Values<>(List.of(pairs.get(known)));
  }

  /** Plays JVMs: all of a slower commit show the race, and no other does. */
  static Measured<Boolean> race(List<Built> commits, int known, int wanted) {
    return new Values<>(
        logSpeed(commits.get(0)) < 0 ? List.of(true) : Collections.nCopies(wanted, false));
  }

  private static double logSpeed(Built commit) {
    try (var jar = new JarFile(commit.subject().jars().harness().orElseThrow().toFile());
        var entry = jar.getInputStream(jar.getEntry(SPEED))) {
      return Double.parseDouble(new String(entry.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
