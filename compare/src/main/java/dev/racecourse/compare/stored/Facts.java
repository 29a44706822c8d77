package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.jmh.JmhSetup;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that two files were measured under.
 *
 * @param machines of both sides, or empty if a side's is unknown: then they cannot be compared
 * @param unknown why, in a sentence for each reason
 */
record Facts(Optional<Both<StoredMachine>> machines, List<String> unknown) {

  static Facts of(Both<StoredResult> results) {
    var base = results.base().path().toAbsolutePath().normalize();
    var head = results.head().path().toAbsolutePath().normalize();
    var reasons = new ArrayList<String>();
    if (!base.equals(head)
        && Objects.equals(base.getParent(), head.getParent())
        && StoredMachine.beside(base).isPresent()) {
      reasons.add(
          "The machine is unknown: %s speaks for one of the two files beside it at most."
              .formatted(StoredMachine.FILE));
      return new Facts(Optional.empty(), reasons);
    }
    var baseMachine = machine(results, Side.BASE, reasons);
    var headMachine = machine(results, Side.HEAD, reasons);
    return new Facts(baseMachine.flatMap(b -> headMachine.map(h -> new Both<>(b, h))), reasons);
  }

  private static Optional<StoredMachine> machine(
      Both<StoredResult> results, Side side, List<String> reasons) {
    var result = results.on(side);
    var machine = StoredMachine.beside(result.path());
    if (machine.isEmpty()) {
      reasons.add(
          "The machine of %s is unknown: no %s beside it.".formatted(side, StoredMachine.FILE));
      return Optional.empty();
    }
    if (result.runs().values().stream().noneMatch(run -> machine.get().measured(run.setup()))) {
      reasons.add(
          "The machine of %s is unknown: the %s beside it is of another JVM, so of another run."
              .formatted(side, StoredMachine.FILE));
      return Optional.empty();
    }
    return machine;
  }

  /** Names the facts that differ between two runs of a cell. */
  List<String> differences(Both<JmhRun> runs) {
    var base = fingerprint(machines.map(Both::base).orElse(null), runs.base().setup());
    var head = fingerprint(machines.map(Both::head).orElse(null), runs.head().setup());
    var differences = new ArrayList<>(base.differences(head));
    var baseSchedule = runs.base().setup().schedule();
    var headSchedule = runs.head().setup().schedule();
    if (!Objects.equals(baseSchedule, headSchedule)) {
      differences.add("iterations: %s / %s".formatted(baseSchedule, headSchedule));
    }
    return differences;
  }

  private static Fingerprint fingerprint(@Nullable StoredMachine machine, JmhSetup setup) {
    return new Fingerprint(
        machine == null ? null : machine.cpu(),
        machine == null ? null : machine.cores(),
        null,
        machine == null ? null : machine.kernel(),
        setup.jdkVersion(),
        setup.vmName() == null ? null : setup.vmName() + " " + setup.vmVersion(),
        setup.jvmArgs(),
        setup.jmhVersion(),
        null);
  }
}
