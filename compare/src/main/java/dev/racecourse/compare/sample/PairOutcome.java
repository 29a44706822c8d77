package dev.racecourse.compare.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What came of one pair of forks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PairOutcome.Measured.class, name = "measured"),
  @JsonSubTypes.Type(value = PairOutcome.Cold.class, name = "cold"),
  @JsonSubTypes.Type(value = PairOutcome.Contaminated.class, name = "contaminated"),
  @JsonSubTypes.Type(value = PairOutcome.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = PairOutcome.Misfit.class, name = "misfit"),
  @JsonSubTypes.Type(value = PairOutcome.Shortened.class, name = "shortened")
})
public sealed interface PairOutcome {

  /**
   * Both sides measured all rounds.
   *
   * @param idleCpu the share of one core that each side used during the other's turns
   * @param load what others did to the machine meanwhile
   */
  record Measured(Both<MeasuredFork> forks, Both<Double> idleCpu, Load load)
      implements PairOutcome {

    private static final double BUSY = 0.1;

    /** Whether a side kept a core busy in the other's turns: it may still be compiling. */
    public boolean isBusyWaiting(Side side) {
      return idleCpu.on(side) > BUSY;
    }

    /** Whether either side did. */
    public boolean isBusyWaiting() {
      return busyCores() > BUSY;
    }

    /** How much of a core the busier side kept busy in the other's turns. */
    public double busyCores() {
      return Math.max(idleCpu.base(), idleCpu.head());
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
   * A side was busy while the other measured, so the next pair warms up for longer. This one is set
   * aside, whatever it said.
   */
  record Cold(Measured pair) implements PairOutcome {}

  /**
   * Others used so much of the machine that the pair is measured again, whatever it said.
   *
   * @param reason in a few words
   */
  record Contaminated(Measured pair, String reason) implements PairOutcome {}

  /**
   * A side failed, so the pair says nothing.
   *
   * @param reason in a few words, with what the log says
   * @param again whether another pair may fare better; null is {@link Again#MAYBE}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Failed(String reason, @Nullable Again again) implements PairOutcome {

    /** A failure that may be an accident. */
    public Failed(String reason) {
      this(reason, null);
    }

    /** A failure that another pair would meet as well. */
    public static Failed forGood(String reason) {
      return new Failed(reason, Again.NEVER);
    }
  }

  /** Whether a cell that failed is tried again. */
  enum Again {
    /** Until it has failed as often as not. */
    MAYBE,
    /** Not in this run. */
    NEVER
  }

  /**
   * The pair was ended early, since its iterations took much longer than planned. From then on the
   * cell is measured with fewer rounds.
   *
   * @param rounds of the pairs to come
   * @param seconds that each of those takes, about
   * @param reason in a few words
   */
  record Shortened(Rounds rounds, double seconds, String reason) implements PairOutcome {}

  /**
   * Head's benchmark does not fit base: it does not link, or base never came through what head did.
   * Each side is then measured with its own.
   *
   * @param reason in a few words
   */
  record Misfit(String reason) implements PairOutcome {}
}
