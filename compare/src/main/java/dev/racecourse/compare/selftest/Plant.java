package dev.racecourse.compare.selftest;

import dev.racecourse.compare.report.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A change that is planted on top of a commit, and what compare has to say of it.
 *
 * @param name for a reader
 * @param patch the name of the patch, without its ending
 * @param work by which share its work is to slow requests down; 0 for what is no work
 * @param cells that see it
 * @param gate what {@code --fail-on} names
 * @param expected what compare has to do with it
 * @param beside what else the machine does meanwhile
 */
public record Plant(
    String name,
    String patch,
    double work,
    Cells cells,
    Gate gate,
    Expected expected,
    Beside beside) {

  /** Where a patch leaves the duration of its work open. */
  private static final String NANOS = "@NANOS@";

  /** The work by which it is found out how much the machine has to be given. */
  private static final double CALIBRATION = 0.10;

  /** What compare has to do with a plant. */
  enum Expected {
    /** Say no change of it. */
    NOTHING,
    /** Find it. */
    FOUND,
    /** Find it, and say neither "no change" nor "faster" of the speed. */
    FOUND_AND_NOT_FASTER,
    /** Find it, or say that it is flagged or undecided. */
    NOT_CLEARED,
    /** Either: it is as large as the smallest change of interest. */
    EITHER
  }

  /** What the machine does besides. */
  enum Beside {
    /** As little as it can. */
    NOTHING,
    /** A core is busy now and then. */
    BUSY_SPELLS
  }

  /**
   * What is measured of a plant.
   *
   * @param name for a reader
   * @param arguments of compare that choose the benchmark
   */
  record Cells(String name, int threads, List<String> arguments) {

    private static final List<String> READS = List.of("--cells", "\\.ReadPost\\.");
    private static final List<String> LISTS = List.of("--cells", "PostStoreOperations\\.firstPage");

    static final Cells READ = new Cells("ReadPost", 4, READS);
    static final Cells READ_ALONE = new Cells("ReadPost", 1, READS);
    static final Cells LIST = new Cells("firstPage", 4, LISTS);
    static final Cells LIST_ALONE = new Cells("firstPage", 1, LISTS);
    static final Cells IN_MEMORY =
        new Cells(
            "in memory",
            2,
            Stream.concat(READS.stream(), Stream.of("-p", "target=memory")).toList());

    @Override
    public String toString() {
      return name + " -t " + threads;
    }
  }

  /** In the order in which they are tried; how long a request takes is known from the first. */
  public static final List<Plant> ALL =
      List.of(
          work("the same code", 0, Cells.READ, Expected.NOTHING),
          work("the same code", 0, Cells.READ_ALONE, Expected.NOTHING),
          work("10 % slower", CALIBRATION, Cells.READ, Expected.FOUND),
          work("5 % slower", 0.05, Cells.READ, Expected.FOUND),
          work("3 % slower", 0.03, Cells.READ, Expected.EITHER),
          work("5 % beside others", 0.05, Cells.READ, Expected.FOUND).beside(Beside.BUSY_SPELLS),
          quiet("a busy thread", "spin", 0, Cells.READ, Gate.CPU, Expected.FOUND_AND_NOT_FASTER),
          quiet("10 % later", "deferred", 0.1, Cells.READ, Gate.CPU, Expected.FOUND_AND_NOT_FASTER),
          quiet("1 in 4 JVMs 20 %", "mode", 0.2, Cells.READ, Gate.SLOWER, Expected.NOT_CLEARED),
          quiet("256 bytes more", "allocation", 0, Cells.READ, Gate.ALLOC, Expected.FOUND),
          quiet("a lock", "lock", 0, Cells.LIST_ALONE, Gate.SLOWER, Expected.NOTHING),
          quiet("a lock", "lock", 0, Cells.LIST, Gate.SLOWER, Expected.FOUND),
          quiet("put for replace", "atomicity", 0, Cells.READ_ALONE, Gate.RACE, Expected.FOUND));

  /** The same slowdown by 5 % so many times, in cells that are decided soon. */
  public static List<Plant> repeated(int times) {
    var five = work("5 % slower", 0.05, Cells.IN_MEMORY, Expected.FOUND);
    return Stream.concat(
            Stream.of(
                work("the same code", 0, Cells.IN_MEMORY, Expected.NOTHING),
                work("10 % slower", CALIBRATION, Cells.IN_MEMORY, Expected.FOUND)),
            Collections.nCopies(times, five).stream())
        .toList();
  }

  private static Plant work(String name, double work, Cells cells, Expected expected) {
    return quiet(name, work == 0 ? "nothing" : "work", work, cells, Gate.SLOWER, expected);
  }

  private static Plant quiet(
      String name, String patch, double work, Cells cells, Gate gate, Expected expected) {
    return new Plant(name, patch, work, cells, gate, expected, Beside.NOTHING);
  }

  private Plant beside(Beside others) {
    return new Plant(name, patch, work, cells, gate, expected, others);
  }

  /** Whether what becomes of it tells how much work the smaller ones take. */
  boolean isCalibration() {
    return patch.equals("work") && work == CALIBRATION;
  }

  /** Whether the plant is a race, which no timing shows. */
  boolean isRace() {
    return gate == Gate.RACE;
  }

  /** What is to find the plant, in a few words. */
  String seenBy() {
    return isRace() ? "race tests" : cells.toString();
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
