package dev.racecourse.compare.pair;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.pair.PairObserver.Conducted;
import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.CpuTime;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.ForkAcceptor;
import dev.racecourse.turns.ForkLostException;
import dev.racecourse.turns.ForkUnableException;
import dev.racecourse.turns.TimeLimits;
import dev.racecourse.turns.measured.TurnWire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One pair of forks: base and head of the same cell, alive at the same time, measuring in turn.
 *
 * @param number counted from 1
 * @param order of the turns; its starter is launched first, too
 * @param left of the budget; empty if there is none
 */
public record PairRun(
    CellKey cell,
    Harness harness,
    int number,
    Rounds rounds,
    TurnOrder order,
    RunContext context,
    Optional<Duration> left) {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final double NANOS = 1e9;

  /**
   * Runs the pair to its end, and leaves no process behind.
   *
   * @param check may turn down what came of it
   */
  public PairRecord run(Runnable roundPlayed, UnaryOperator<PairOutcome> check)
      throws InterruptedException {
    var began = Instant.now();
    var start = System.nanoTime();
    var outcome = outcome(roundPlayed);
    var seconds = (System.nanoTime() - start) / NANOS;
    return new PairRecord(
        cell, harness, number, rounds, order.starter(), began, seconds, check.apply(outcome));
  }

  private PairOutcome outcome(Runnable roundPlayed) throws InterruptedException {
    if (cell.workload().params().values().stream().anyMatch(value -> value.contains(","))) {
      return new PairOutcome.Failed(
          "JMH's -p splits a value at its commas, so it cannot be given this one");
    }
    var starter = order.starter();
    var watch = new TurnWatch(rounds, context.plan().rounds(), left, System::nanoTime);
    try (var acceptor = new ForkAcceptor<>(List.of(Side.values()));
        var first = launch(starter, acceptor);
        var second = launch(starter.other(), acceptor)) {
      var hosts = starter == Side.BASE ? new Both<>(first, second) : new Both<>(second, first);
      try {
        return measured(hosts, conducted(hosts, acceptor, watch, roundPlayed));
      } catch (ForkLostException e) {
        // Long enough for the reason to reach the log; on Ctrl-C, for the interrupt to reach us.
        hosts.on((Side) e.fork()).await(LAST_WORDS);
        return lost(e);
      } catch (PairEndedException e) {
        return e.outcome();
      }
    } catch (IOException e) {
      throw RunDirectory.unusable(context.run().path(), e);
    }
  }

  private Child launch(Side side, ForkAcceptor<Side> acceptor) {
    var run = context.run();
    var command =
        context
            .jmh(side, harness)
            .command(cell, rounds, context.plan(), run.result(name(side)), run.scratch());
    var host =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(run.log(name(side)).path().toFile());
    host.environment().put(TurnWire.ADDRESS, acceptor.address(side));
    return Child.start(host);
  }

  private Conducted conducted(
      Both<Child> hosts, ForkAcceptor<Side> acceptor, TurnWatch watch, Runnable roundPlayed)
      throws ForkLostException, IOException, InterruptedException {
    try (var conductor = acceptor.acceptAll(TimeLimits.USUAL, side -> hosts.on(side).isAlive())) {
      var observer = new PairObserver(rounds, watch, roundPlayed);
      conductor.conduct(new PairPlan(order, rounds), observer);
      return observer.conducted();
    }
  }

  private PairOutcome measured(Both<Child> hosts, Conducted conducted)
      throws ForkLostException, InterruptedException {
    var forks =
        new Both<>(
            fork(Side.BASE, hosts.base(), conducted.cpu().base()),
            fork(Side.HEAD, hosts.head(), conducted.cpu().head()));
    return new PairOutcome.Measured(forks, conducted.idleCpu(), conducted.load());
  }

  private MeasuredFork fork(Side side, Child host, CpuTime cpu)
      throws ForkLostException, InterruptedException {
    var limit = TimeLimits.USUAL.startUp();
    if (!host.await(limit)) {
      throw new ForkLostException(
          side,
          "measured all rounds, but did not end within " + limit.toSeconds() + " s, the limit");
    }
    var exit = host.await();
    if (exit != 0) {
      throw new ForkLostException(side, "measured all rounds, then ended with " + exit);
    }
    var file = new JmhResultFile(context.run().result(name(side)));
    return MeasuredFork.read(side, cell, rounds, file, cpu);
  }

  private PairOutcome lost(ForkLostException e) {
    context.run().requireSpace();
    var side = (Side) e.fork();
    var log = context.run().log(name(side));
    var reason =
        "%s%s (%s)"
            .formatted(
                e.getMessage(),
                new JmhLog(log).reason().map(why -> ": " + why).orElse(""),
                log.path().getFileName());
    var misfit = e instanceof ForkUnableException || log.hasLinkageError();
    return harness == Harness.HEADS && side == Side.BASE && misfit
        ? new PairOutcome.Misfit(reason)
        : new PairOutcome.Failed(reason);
  }

  private String name(Side side) {
    return cell.fileName() + "-pair-" + number + "-" + side;
  }
}
