package dev.racecourse.compare.sample;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.ForkLostException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one JVM has measured; no score is missing, zero or NaN.
 *
 * @param unit JMH's unit of the scores
 * @param scores one per measured round
 * @param allocated bytes per operation, the mean of all rounds; null if JMH does not tell
 * @param cpuNanos CPU time of the whole process per operation, in its own turns and in the other's;
 *     null if it is unknown
 * @param otherScores names of the scores that were measured, too, but are not here: of the methods
 *     of a group, and of counters
 */
public record MeasuredFork(
    String unit,
    List<Double> scores,
    @Nullable Double allocated,
    @Nullable Double cpuNanos,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> otherScores) {

  /** Keeps its own copy. In a journal they are left out where there are none. */
  public MeasuredFork {
    otherScores = List.copyOf(requireNonNullElse(otherScores, List.of()));
  }

  /** Reads what a side has left, and refuses anything but a score for every round. */
  public static MeasuredFork read(
      Side side, CellKey cell, Rounds rounds, JmhResultFile file, CpuTime cpu)
      throws ForkLostException {
    var run = only(side, file);
    if (!cell.isMeasuredBy(run.cell())) {
      throw new ForkLostException(side, "measured " + run.cell() + " instead");
    }
    var fork = run.forks().get(0);
    if (fork.scores().size() != rounds.measured()) {
      throw new ForkLostException(
          side, "has %d scores for %d rounds".formatted(fork.scores().size(), rounds.measured()));
    }
    for (var round = 0; round < rounds.measured(); round++) {
      var score = fork.scores().get(round);
      if (!(score > 0 && score < Double.POSITIVE_INFINITY)) {
        throw new ForkLostException(
            side,
            "measured nothing in %s: %s %s"
                .formatted(rounds.name(rounds.warmUp() + round), score, run.unit()));
      }
    }
    return new MeasuredFork(
        run.unit(),
        fork.scores(),
        known(fork.allocation()),
        known(cpu.perOperation(fork.scores().stream().map(cell::operationsPerSecond).toList())),
        run.partNames());
  }

  private static JmhRun only(Side side, JmhResultFile file) throws ForkLostException {
    try {
      var runs = file.read();
      if (runs.size() != 1 || runs.get(0).forks().size() != 1) {
        throw new ForkLostException(side, "left something else than one result of one fork");
      }
      return runs.get(0);
    } catch (IOException e) {
      throw new ForkLostException(side, "left no result: " + e.getMessage());
    }
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
