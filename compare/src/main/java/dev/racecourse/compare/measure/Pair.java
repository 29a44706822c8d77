package dev.racecourse.compare.measure;

import dev.racecourse.compare.conduct.Doorman;
import dev.racecourse.compare.conduct.SideLostException;
import dev.racecourse.compare.conduct.TurnOrder;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Child;
import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.turn.TurnWire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * One pair of forks: base and head of the same cell, alive at the same time, measuring in turn.
 *
 * @param number counted from 1
 * @param order of the turns; its starter is launched first, too
 */
record Pair(CellKey cell, int number, TurnOrder order, Lab lab) {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** Runs the pair to its end, and leaves no process behind. */
  PairOutcome run(Runnable roundPlayed) throws InterruptedException {
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
        return new PairOutcome.Failed(reason(e));
      }
    } catch (IOException e) {
      throw RunDirectory.unusable(lab.run().path(), e);
    }
  }

  private Child launch(Side side, Doorman doorman) {
    var run = lab.run();
    var host =
        new ProcessBuilder(
                lab.jar(side).command(cell, lab.plan(), run.result(name(side)), run.scratch()))
            .redirectErrorStream(true)
            .redirectOutput(run.log(name(side)).path().toFile());
    host.environment().put(TurnWire.ADDRESS, doorman.address(side));
    return Child.start(host);
  }

  private Both<Double> conducted(Both<Child> hosts, Doorman doorman, Runnable roundPlayed)
      throws SideLostException, IOException, InterruptedException {
    try (var conductor = doorman.admitBoth(lab.limits(), side -> hosts.on(side).isAlive())) {
      return conductor.conduct(order, lab.plan().rounds(), roundPlayed);
    }
  }

  private PairOutcome measured(Both<Child> hosts, Both<Double> idleCpu)
      throws SideLostException, InterruptedException {
    var base = speeds(Side.BASE, hosts.base());
    var head = speeds(Side.HEAD, hosts.head());
    return new PairOutcome.Measured(head.logRatiosTo(base), idleCpu);
  }

  private Speeds speeds(Side side, Child host) throws SideLostException, InterruptedException {
    if (!host.await(lab.limits().startUp())) {
      throw new SideLostException(side, "measured all rounds, but did not end");
    }
    var exit = host.await();
    if (exit != 0) {
      throw new SideLostException(side, "measured all rounds, then ended with " + exit);
    }
    var file = new JmhResultFile(lab.run().result(name(side)));
    return Speeds.read(side, cell, lab.plan().rounds(), file);
  }

  private String reason(SideLostException e) {
    var log = lab.run().log(name(e.side()));
    var words = new ArrayList<String>();
    words.add(e.getMessage() + " (" + log.path().getFileName() + ")");
    words.addAll(log.tellingLines());
    return String.join("\n", words);
  }

  private String name(Side side) {
    return cell.fileName() + "-pair-" + number + "-" + side;
  }
}
