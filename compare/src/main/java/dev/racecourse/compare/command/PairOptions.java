package dev.racecourse.compare.command;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.console.DurationConverter;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How pairs are measured. */
public final class PairOptions {

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Time for race tests and pairs, such as 90s, 20m or 2h. Default: as long as it takes.")
  private Optional<Duration> budget = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Measured rounds of 100 ms in each JVM, up to three times as many where rounds differ"
              + " more than JVMs, down to half as many where JVMs differ more; single shots have"
              + " their own. Default: ${DEFAULT-VALUE}.")
  private int rounds = 40;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description =
          "Warm-up rounds of 100 ms in each JVM, before the measured ones; up to four times as many"
              + " where JVMs still compile. Default: ${DEFAULT-VALUE}.")
  private int warmup = 40;

  @Option(
      names = "--jvm-args",
      paramLabel = "ARGS",
      description =
          "Arguments of the measured JVMs; a benchmark's own win, and a heap size of its own takes"
              + " the place of this one. Default: ${DEFAULT-VALUE}.")
  private String jvmArgs = "-Xms512m -Xmx512m";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random orders. Default: another each time.")
  private Optional<Long> seed = Optional.empty();

  /** Refuses numbers that cannot be. */
  public void require(CommandLine commandLine) {
    if (rounds < 2) {
      throw new ParameterException(commandLine, "--rounds takes at least 2");
    }
    if (warmup < 0) {
      throw new ParameterException(commandLine, "--warmup takes 0 or more");
    }
  }

  /** The plan of something new, with a seed of its own unless one was given. */
  public Plan plan() {
    return plan(seed.orElseGet(() -> (long) new Random().nextInt(Integer.MAX_VALUE)));
  }

  /** The plan of something that goes on. */
  public Plan plan(long begun) {
    return new Plan(new Rounds(warmup, rounds), jvmArgs, begun, budget);
  }
}
