package dev.racecourse.compare.command;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.GivenParams;
import dev.racecourse.compare.schedule.UsualCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which cells are measured. */
public final class CellOptions {

  @Mixin private CellFilter named = new CellFilter();

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      split = ",",
      defaultValue = "4",
      description = "Numbers of JMH threads. Default: ${DEFAULT-VALUE}.")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE[,VALUE]",
      description = {
        "Give a parameter these values, in every benchmark that has it; may be repeated.",
        "Default: those that the benchmark lists. A value with a comma cannot be given."
      })
  private List<String> params = new ArrayList<>();

  /** Refuses numbers that cannot be. */
  public void require(CommandLine commandLine) {
    if (threads.stream().anyMatch(n -> n < 1)) {
      throw new ParameterException(commandLine, "-t takes 1 or more");
    }
  }

  /** Those of the cells that the sides have. */
  public CellChoice choice(RunContext context) throws InterruptedException {
    if (Subject.areWithoutBenchmarks(context.subjects())) {
      return CellChoice.NONE;
    }
    var given = GivenParams.of(params);
    var listed = given.in(context.benchmarks());
    var harness = Harness.preferred(context.subjects());
    var cells = named.patterns();
    return cells.isEmpty()
        ? CellChoice.of(List.of(), threads, UsualCells.of(listed, given), harness)
        : CellChoice.of(cells, threads, listed, harness);
  }

  /** The options that decide what is measured, by name. */
  public Map<String, String> told() {
    var cells = named.patterns();
    return Map.of(
        "--cells", cells.isEmpty() ? "the usual" : cells.toString(),
        "-p", params.toString(),
        "--threads", threads.toString());
  }
}
