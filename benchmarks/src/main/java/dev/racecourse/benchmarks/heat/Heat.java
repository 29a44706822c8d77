package dev.racecourse.benchmarks.heat;

import dev.racecourse.turns.ForkAcceptor;
import dev.racecourse.turns.ForkLostException;
import dev.racecourse.turns.TimeLimits;
import dev.racecourse.turns.TurnListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * Fresh JVMs, one a workload, that are alive at the same time and take turns: a slow spell of the
 * machine falls on all of them alike. Each JVM is one sample of all its cells.
 */
public final class Heat {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** The exit code of a JVM that Ctrl-C has reached, perhaps before it reaches this one. */
  private static final int INTERRUPTED = 130;

  private final HeatSpec spec;
  private final HeatOptions options;
  private final HeatPlan plan;
  private final Path scratch;
  private final Map<Workload, Jvm> jvms = new LinkedHashMap<>();

  /**
   * Plans a heat.
   *
   * @param scratch a folder of its own for its files
   * @param random all that is left to chance
   */
  public Heat(HeatSpec spec, HeatOptions options, Path scratch, Random random) {
    this.spec = spec;
    this.options = options;
    this.plan = new HeatPlan(spec, options.iterations(), random);
    this.scratch = scratch;
  }

  /** Whether the JVMs warm up in a round of turns. */
  public boolean isWarmUp(int round) {
    return plan.isWarmUp(round);
  }

  /** A round of turns for a reader: "turn 2 of 7 with 4 threads". */
  public String name(int round) {
    return plan.name(round);
  }

  /**
   * Runs to the end, an interrupt or a failure, and leaves no process behind.
   *
   * @param listener told about the turns
   * @param log gets what the JVMs have printed
   */
  public HeatOutcome run(TurnListener<Workload> listener, Log log) throws IOException {
    try (var acceptor = new ForkAcceptor<>(spec.workloads())) {
      return outcome(acceptor, listener);
    } finally {
      jvms.values().forEach(Jvm::close);
      for (var jvm : jvms.values()) {
        log.append(jvm.printed());
      }
    }
  }

  private HeatOutcome outcome(ForkAcceptor<Workload> acceptor, TurnListener<Workload> listener)
      throws IOException {
    try {
      for (var workload : spec.workloads()) {
        jvms.put(workload, start(workload, acceptor.address(workload)));
      }
      try (var conductor =
          acceptor.acceptAll(TimeLimits.USUAL, workload -> jvm(workload).isAlive())) {
        conductor.conduct(plan, listener);
      }
      for (var workload : spec.workloads()) {
        if (!jvm(workload).awaitEnd(TimeLimits.USUAL.startUp())) {
          throw new ForkLostException(workload, "took all turns, but did not end");
        }
        if (jvm(workload).exit() != 0) {
          throw new ForkLostException(workload, "ended with " + jvm(workload).exit());
        }
      }
      return outcome(Optional.empty(), false);
    } catch (ForkLostException e) {
      return lost(e);
    } catch (InterruptedException e) {
      return outcome(Optional.empty(), true);
    }
  }

  private HeatOutcome lost(ForkLostException e) throws IOException {
    var workload = (Workload) e.fork();
    var jvm = jvm(workload);
    try {
      // Long enough for the reason to reach the report.
      if (jvm.awaitEnd(LAST_WORDS) && jvm.exit() == INTERRUPTED) {
        return outcome(Optional.empty(), true);
      }
    } catch (InterruptedException interrupt) {
      return outcome(Optional.empty(), true);
    }
    var report = jvm.report();
    var reason = report.failure().isEmpty() ? lastWords(jvm, e) : report.failure();
    return outcome(Optional.of(new Failure(workload, cell(workload, report), reason)), false);
  }

  /** The cell that it was about to measure. */
  private Cell cell(Workload workload, JvmReport report) {
    var settings = plan.measured();
    return settings.get(Math.min(report.results().size(), settings.size() - 1)).cell(workload);
  }

  /** The first line that a JVM has printed says why it does not start, unless JMH wrote it. */
  private static String lastWords(Jvm jvm, ForkLostException e) throws IOException {
    var printed = new String(jvm.printed(), StandardCharsets.UTF_8).strip();
    var line =
        printed.lines().findFirst().filter(first -> !first.startsWith("#")).map(": "::concat);
    return "its JVM " + e.fate() + line.orElse("");
  }

  private Jvm start(Workload workload, String address) throws IOException {
    var steps =
        plan.segments().stream()
            .map(
                segment -> {
                  var cell = segment.setting().cell(workload);
                  var run = segment.warmUp() ? options.warmingUp(cell) : options.measuring(cell);
                  return new JvmOrders.Step(run, segment.warmUp());
                })
            .toList();
    return Jvm.start(
        workload,
        options.common(),
        new JvmOrders(new ArrayList<>(steps), options.warmUpLimit()),
        address,
        scratch.resolve(Integer.toString(jvms.size())));
  }

  private Jvm jvm(Workload workload) {
    var jvm = jvms.get(workload);
    if (jvm == null) {
      throw new IllegalArgumentException("no JVM runs " + workload);
    }
    return jvm;
  }

  private HeatOutcome outcome(Optional<Failure> failure, boolean interrupted) throws IOException {
    var reports = new LinkedHashMap<Workload, JvmReport>();
    for (var jvm : jvms.entrySet()) {
      reports.put(jvm.getKey(), jvm.getValue().report());
    }
    var complete =
        reports.values().stream().mapToInt(report -> report.results().size()).min().orElse(0);
    var warmUps = new LinkedHashMap<Workload, WarmUp>();
    var results = new TreeMap<Cell, RunResult>();
    reports.forEach(
        (workload, report) -> {
          for (var i = 0; i < report.warmUps().size(); i++) {
            var cell = plan.warmedUp().get(i).cell(workload);
            warmUps.put(cell.workload(), report.warmUps().get(i));
          }
          for (var i = 0; i < complete; i++) {
            results.put(plan.measured().get(i).cell(workload), report.results().get(i));
          }
        });
    return new HeatOutcome(warmUps, results, failure, interrupted);
  }
}
