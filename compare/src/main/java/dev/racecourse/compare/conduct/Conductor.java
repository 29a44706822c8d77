package dev.racecourse.compare.conduct;

import static java.util.Objects.requireNonNull;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadMeter;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Side;
import java.util.function.Supplier;

/**
 * Grants the turns of one pair: in each round one iteration of each side, and never before the
 * other side is parked, so that not even JMH's own work between two iterations is done in the
 * other's time.
 */
public final class Conductor implements AutoCloseable {

  private final Both<Seat> seats;
  private final TimeLimits limits;
  private final Supplier<LoadReading> meter;

  /** Takes both sides over, and hangs up on them when it is closed. */
  Conductor(Both<Seat> seats, TimeLimits limits) {
    this(seats, limits, new LoadMeter()::read);
  }

  Conductor(Both<Seat> seats, TimeLimits limits, Supplier<LoadReading> meter) {
    this.seats = seats;
    this.limits = limits;
    this.meter = meter;
  }

  /**
   * Conducts the whole pair.
   *
   * @param rounds how many rounds
   * @param roundPlayed told after each round
   * @return what it saw during the measured rounds
   * @throws SideUnableException if a side is lost in its first iteration, and the other was not
   * @throws SideLostException if a side is lost in any other way
   */
  public Conducted conduct(TurnOrder order, Rounds rounds, Runnable roundPlayed)
      throws SideLostException, InterruptedException {
    var idle = new IdleCpu();
    var round = 0;
    var longest = 0L;
    Watch watch = null;
    Load load = null;
    try {
      for (var side : Side.values()) {
        seats.on(side).awaitAsk(limits.startUp());
      }
      for (; round < rounds.total(); round++) {
        if (round == rounds.warmUp()) {
          watch = Watch.start(meter, seats);
        }
        if (round == rounds.total() - 1) {
          load = requireNonNull(watch).end(seats);
        }
        for (var side : order.round(round)) {
          // JMH sets the benchmark up in the first iteration, and tears it down in the last.
          var outermost = round == 0 || round == rounds.total() - 1;
          var limit = outermost ? limits.startUp() : limits.turn(longest);
          var turn = seats.on(side).play(limit);
          longest = Math.max(longest, turn.nanos());
          if (round >= rounds.warmUp()) {
            idle.add(side, turn);
          }
          if (round < rounds.total() - 1) {
            seats.on(side).release();
            seats.on(side).awaitAsk(limits.turn(longest));
          }
        }
        roundPlayed.run();
      }
      for (var side : Side.values()) {
        seats.on(side).dismiss();
      }
      return new Conducted(idle.shares(), requireNonNull(load));
    } catch (SideLostException e) {
      throw lost(e.side(), e.fate() + " in " + rounds.name(round));
    }
  }

  @Override
  public void close() {
    seats.base().close();
    seats.head().close();
  }

  private SideLostException lost(Side side, String fate) {
    return seats.on(side.other()).hasPlayed() && !seats.on(side).hasPlayed()
        ? new SideUnableException(side, fate)
        : new SideLostException(side, fate);
  }
}
