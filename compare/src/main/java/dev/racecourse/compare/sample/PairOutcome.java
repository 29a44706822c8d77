package dev.racecourse.compare.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.List;
import java.util.stream.IntStream;

/** What came of one pair of forks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PairOutcome.Measured.class, name = "measured"),
  @JsonSubTypes.Type(value = PairOutcome.Contaminated.class, name = "contaminated"),
  @JsonSubTypes.Type(value = PairOutcome.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = PairOutcome.Misfit.class, name = "misfit")
})
public sealed interface PairOutcome {

  /**
   * Both sides measured all rounds.
   *
   * @param idleCpu the share of one core that each side burned during the other's turns
   * @param load what others did to the machine meanwhile
   */
  record Measured(Both<MeasuredFork> forks, Both<Double> idleCpu, Load load)
      implements PairOutcome {

    private static final double BUSY = 0.1;

    /** Whether a side kept a core busy in the other's turns: it may still be compiling. */
    public boolean isBusyWaiting(Side side) {
      return idleCpu.on(side) > BUSY;
    }

    /** One per round: ln(speed of head / speed of base). */
    public List<Double> logRatios(Mode mode) {
      var base = forks.base().scores();
      var head = forks.head().scores();
      return IntStream.range(0, base.size())
          .mapToObj(round -> mode.logRatio(head.get(round), base.get(round)))
          .toList();
    }
  }

  /**
   * Others used so much of the machine that the pair is measured again, whatever it said.
   *
   * @param reason in a few words
   */
  record Contaminated(Measured pair, String reason) implements PairOutcome {}

  /**
   * A side failed, so the pair says nothing.
   *
   * @param reason in a few words, with the last lines of the log
   */
  record Failed(String reason) implements PairOutcome {}

  /**
   * Head's benchmark does not fit base: it does not link, or base never came through what head did.
   * Each side is then measured with its own.
   *
   * @param reason in a few words
   */
  record Misfit(String reason) implements PairOutcome {}
}
