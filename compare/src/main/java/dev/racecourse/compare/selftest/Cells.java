package dev.racecourse.compare.selftest;

import java.util.List;
import java.util.stream.Stream;

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
          "in memory", 2, Stream.concat(READS.stream(), Stream.of("-p", "target=memory")).toList());

  @Override
  public String toString() {
    return name + " -t " + threads;
  }
}
