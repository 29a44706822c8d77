package dev.racecourse.compare.measure;

import dev.racecourse.compare.conduct.Conducted;
import dev.racecourse.compare.conduct.Doorman;
import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.conduct.SideLostException;
import dev.racecourse.compare.conduct.SideUnableException;
import dev.racecourse.compare.conduct.TurnOrder;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Child;
import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.turn.TurnWire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/**
 * One pair of forks: base and head of the same cell, alive at the same time, measuring in turn.
 *
 * @param number counted from 1
 * @param order of the turns; its starter is launched first, too
 */
record Pair(CellKey cell, Harness harness, int number, Rounds rounds, TurnOrder order, Lab lab) {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final double NANOS = 1e9;

  /**
   * Runs the pair to its end, and leaves no process behind.
   *
   * @param check may turn down what came of it
   */
  PairRecord run(Runnable roundPlayed, UnaryOperator<PairOutcome> check)
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
    try (var doorman = new Doorman();
        var first = launch(starter, doorman);
        var second = launch(starter.other(), doorman)) {
      var hosts = starter == Side.BASE ? new Both<>(first, second) : new Both<>(second, first);
      try {
        return measured(hosts, conducted(hosts, doorman, roundPlayed));
      } catch (SideLostException e) {
        // Long enough for the reason to reach the log; on Ctrl-C, for the interrupt to reach us.
        hosts.on(e.side()).await(LAST_WORDS);
        return lost(e);
      }
    } catch (IOException e) {
      throw RunDirectory.unusable(lab.run().path(), e);
    }
  }

  private Child launch(Side side, Doorman doorman) {
    var run = lab.run();
    var command =
        lab.jmh(side, harness)
            .command(cell, rounds, lab.plan(), run.result(name(side)), run.scratch());
    var host =
        new ProcessBuilder(command)
            // A JVM that crashes leaves its notes in the working directory.
            .directory(run.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(run.log(name(side)).path().toFile());
    host.environment().put(TurnWire.ADDRESS, doorman.address(side));
    return Child.start(host);
  }

  private Conducted conducted(Both<Child> hosts, Doorman doorman, Runnable roundPlayed)
      throws SideLostException, IOException, InterruptedException {
    try (var conductor = doorman.admitBoth(lab.limits(), side -> hosts.on(side).isAlive())) {
      return conductor.conduct(order, rounds, roundPlayed);
    }
  }

  private PairOutcome measured(Both<Child> hosts, Conducted conducted)
      throws SideLostException, InterruptedException {
    var forks = new Both<>(fork(Side.BASE, hosts.base()), fork(Side.HEAD, hosts.head()));
    return new PairOutcome.Measured(forks, conducted.idleCpu(), conducted.load());
  }

  private MeasuredFork fork(Side side, Child host) throws SideLostException, InterruptedException {
    var limit = lab.limits().startUp();
    if (!host.await(limit)) {
      throw new SideLostException(
          side,
          "measured all rounds, but did not end within " + limit.toSeconds() + " s, the limit");
    }
    var exit = host.await();
    if (exit != 0) {
      throw new SideLostException(side, "measured all rounds, then ended with " + exit);
    }
    var file = new JmhResultFile(lab.run().result(name(side)));
    return MeasuredFork.read(side, cell, rounds, file);
  }

  private PairOutcome lost(SideLostException e) {
    var log = lab.run().log(name(e.side()));
    var words = new ArrayList<String>();
    words.add(e.getMessage() + " (" + log.path().getFileName() + ")");
    words.addAll(log.tellingLines());
    var reason = String.join("\n", words);
    var misfit = e instanceof SideUnableException || log.hasLinkageError();
    return harness == Harness.HEADS && e.side() == Side.BASE && misfit
        ? new PairOutcome.Misfit(reason)
        : new PairOutcome.Failed(reason);
  }

  private String name(Side side) {
    return cell.fileName() + "-pair-" + number + "-" + side;
  }
}
