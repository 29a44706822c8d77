package dev.racecourse.compare.selftest;

import dev.racecourse.compare.report.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A change that is planted on top of a commit, and what compare has to say of it.
 *
 * @param name for a reader
 * @param patch the name of the patch, without its ending
 * @param work by which share its work is to slow requests down; 0 for what is no work
 * @param cells pattern of the benchmarks that see it
 * @param threads that they run with
 * @param gate what {@code --fail-on} names
 * @param expected whether compare has to find it
 */
record Plant(
    String name,
    String patch,
    double work,
    String cells,
    int threads,
    Gate gate,
    Expected expected) {

  private static final String READ = "\\.ReadPost\\.";
  private static final String LIST = "PostStoreOperations\\.firstPage";

  /** Where a patch leaves the duration of its work open. */
  private static final String NANOS = "@NANOS@";

  /** What compare has to do with a plant. */
  enum Expected {
    /** Leave it in peace. */
    NOTHING,
    /** Find it. */
    FOUND,
    /** Either: it is as large as the smallest change of interest. */
    EITHER
  }

  /** What becomes of it tells how much work the smaller ones take. */
  static final Plant YARDSTICK = timed("10 % more work", "work", 0.10, 4, Expected.FOUND);

  /** In the order in which they are tried; how long a request takes is known from the first. */
  static final List<Plant> ALL =
      List.of(
          timed("the same code", "nothing", 0, 4, Expected.NOTHING),
          timed("the same code", "nothing", 0, 1, Expected.NOTHING),
          YARDSTICK,
          timed("5 % slower", "work", 0.05, 4, Expected.FOUND),
          timed("3 % slower", "work", 0.03, 4, Expected.EITHER),
          new Plant("256 bytes more", "allocation", 0, READ, 4, Gate.ALLOC, Expected.FOUND),
          new Plant("a lock", "lock", 0, LIST, 1, Gate.SLOWER, Expected.NOTHING),
          new Plant("a lock", "lock", 0, LIST, 4, Gate.SLOWER, Expected.FOUND),
          new Plant("put for replace", "atomicity", 0, READ, 1, Gate.RACE, Expected.FOUND));

  private static Plant timed(String name, String patch, double work, int threads, Expected what) {
    return new Plant(name, patch, work, READ, threads, Gate.SLOWER, what);
  }

  /** Whether the plant is a race, which no timing shows. */
  boolean isRace() {
    return gate == Gate.RACE;
  }

  /** What is to find the plant, in a few words. */
  String seenBy() {
    return isRace()
        ? "race tests"
        : cells.replaceAll("\\W|PostStoreOperations", "") + " -t " + threads;
  }

  /**
   * The patch as git reads it.
   *
   * @param nanos that the planted work takes
   */
  String text(long nanos) {
    var file = patch + ".patch";
    try (var stream = Objects.requireNonNull(Plant.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace(NANOS, Long.toString(nanos));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
