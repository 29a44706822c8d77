package dev.racecourse.compare;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Records commits of a repository with tiny JMH jars, as quickly as can be.
 *
 * @param here holds the repository, the history and the cache
 */
record Recorder(Path here) {

  /** Into the directory {@code history}. */
  Shell record(String... more) {
    return recordIn(
        Stream.concat(Stream.of("--store", here.resolve("history").toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** With a place for the run. */
  Shell recordIn(String... more) {
    var usual =
        Stream.of(
            "record",
            "--build",
            "true",
            "--jar",
            "jmh.jar",
            "--cache",
            here.resolve("cache").toString(),
            "--cells",
            "Serving",
            "-t",
            "1",
            "--pairs",
            "4",
            "--rounds",
            "3",
            "--warmup",
            "1",
            "--jvm-args",
            "-Xms64m -Xmx64m -XX:TieredStopAtLevel=1");
    return Shell.compare(
        here.resolve("repository"), Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }
}
