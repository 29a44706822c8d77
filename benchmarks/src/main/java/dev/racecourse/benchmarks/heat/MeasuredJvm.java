package dev.racecourse.benchmarks.heat;

import dev.racecourse.turns.measured.TurnGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** A JVM of a heat: warms up, then measures one cell after the other, turn by turn. */
public final class MeasuredJvm {

  private static final String JMH = "org.openjdk.jmh.";

  private MeasuredJvm() {}

  /**
   * Does what it is ordered to.
   *
   * @param args the file with the orders, and the file for the report
   */
  public static void main(String[] args) throws IOException {
    var orders = StoredObject.read(Path.of(args[0]), JvmOrders.class);
    var report = Path.of(args[1]);
    var warmUps = new ArrayList<WarmUp>();
    var results = new ArrayList<RunResult>();
    try {
      for (var step : orders.steps()) {
        if (step.warmUp()) {
          TurnGate.enter();
          warmUps.add(JvmWarmUp.run(step.options(), orders.warmUpLimit()));
          TurnGate.leave();
        } else {
          results.add(new Runner(step.options()).runSingle());
        }
        StoredObject.write(report, report(warmUps, results, ""));
      }
    } catch (RunnerException | RuntimeException | Error e) {
      e.printStackTrace();
      StoredObject.write(report, report(warmUps, results, message(cause(e))));
      System.exit(1);
    }
    // What a benchmark has started must not keep the JVM.
    System.exit(0);
  }

  private static JvmReport report(List<WarmUp> warmUps, List<RunResult> results, String failure) {
    return new JvmReport(new ArrayList<>(warmUps), new ArrayList<>(results), failure);
  }

  /** JMH wraps what a benchmark throws, as a cause or a suppressed exception of its own. */
  private static Throwable cause(Throwable thrown) {
    return Stream.concat(
            Optional.ofNullable(thrown.getCause()).stream(), Stream.of(thrown.getSuppressed()))
        .filter(inner -> thrown.getClass().getPackageName().startsWith(JMH))
        .findFirst()
        .map(MeasuredJvm::cause)
        .orElse(thrown);
  }

  private static String message(Throwable thrown) {
    return thrown instanceof RunnerException
        ? String.valueOf(thrown.getMessage())
        : thrown.getClass().getSimpleName()
            + Optional.ofNullable(thrown.getMessage()).map(": "::concat).orElse("");
  }
}
