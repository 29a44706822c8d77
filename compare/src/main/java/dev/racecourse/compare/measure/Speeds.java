package dev.racecourse.compare.measure;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.conduct.SideLostException;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResult;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.subject.Side;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The speeds of one side of a pair, round by round; none of them is missing, zero or NaN.
 *
 * @param perRound more is faster, whatever the benchmark's mode
 */
record Speeds(List<Double> perRound) {

  /** Reads what a side has measured, and refuses anything but a score for every round. */
  static Speeds read(Side side, CellKey cell, Rounds rounds, JmhResultFile file)
      throws SideLostException {
    JmhResult result;
    try {
      result = file.read();
    } catch (IOException e) {
      throw new SideLostException(side, "left no result: " + e.getMessage());
    }
    if (!result.workload().equals(cell.workload())) {
      throw new SideLostException(side, "measured " + result.workload() + " instead");
    }
    if (result.scores().size() != rounds.measured()) {
      throw new SideLostException(
          side, "has %d scores for %d rounds".formatted(result.scores().size(), rounds.measured()));
    }
    for (var round = 0; round < rounds.measured(); round++) {
      var score = result.scores().get(round);
      if (!(score > 0 && score < Double.POSITIVE_INFINITY)) {
        throw new SideLostException(
            side,
            "measured nothing in %s: %s %s"
                .formatted(rounds.name(rounds.warmUp() + round), score, result.unit()));
      }
    }
    return new Speeds(result.speeds());
  }

  /** For each round ln(this speed / speed of base). */
  List<Double> logRatiosTo(Speeds base) {
    return IntStream.range(0, perRound.size())
        .mapToObj(round -> Math.log(perRound.get(round) / base.perRound.get(round)))
        .toList();
  }
}
