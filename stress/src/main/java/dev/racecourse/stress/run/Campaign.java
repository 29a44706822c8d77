package dev.racecourse.stress.run;

import dev.racecourse.console.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs tests in rounds, each test on one JVM a round, so that a campaign that is cut short has
 * looked at all of them alike. A planted bug that was caught has done its work and sits out the
 * rounds that follow. Thread-safe: results come from threads of jcstress.
 */
public final class Campaign implements AutoCloseable {
  private final Options options;
  private final Machine machine;
  private final Program program;
  private final DiskWriteCollector disk;
  private final List<TestResult> results = new ArrayList<>();
  private boolean closed;

  private Campaign(Options options, Machine machine, Program program, DiskWriteCollector disk) {
    this.disk = disk;
    this.options = options;
    this.machine = machine;
    this.program = program;
  }

  /**
   * Finds out what this machine can run.
   *
   * @param blob where jcstress keeps its own results, in a folder that is there
   * @throws CannotRun if it cannot run two actors side by side
   * @throws IOException if the blob cannot be written
   */
  public static Campaign prepare(Options options, Locking locking, List<TestName> tests, Path blob)
      throws CannotRun, IOException {
    var machine = Machine.probe(options);
    if (options.verbosity().printAllTests()) {
      System.out.println(machine.words());
    }
    machine.requireRoom(options);
    return new Campaign(
        options,
        machine,
        new Program(options, locking, machine, tests),
        new DiskWriteCollector(blob.toString()));
  }

  /** Runs every test; goes on though this thread is interrupted, as jcstress does. */
  public void run(Progress progress) throws IOException {
    var count = new JvmCount(progress);
    for (var round = program.nextRound(); !round.isEmpty(); round = program.nextRound()) {
      count.expect(round.size() + program.size());
      var executor =
          new TestExecutor(options.verbosity(), result -> take(result, count), machine.scheduler());
      executor.runAll(List.copyOf(round));
    }
  }

  private synchronized void take(TestResult result, JvmCount count) {
    if (closed) {
      return;
    }
    if (result.getConfig() instanceof TimedFork fork) {
      fork.end();
    }
    disk.add(result);
    results.add(result);
    var run = Run.of(result);
    var test = TestName.of(run.test());
    if (test.store() == TestName.Store.PLANTED && run.hasRaced()) {
      program.drop(test);
    }
    count.end(test);
  }

  /** Ends the blob, which could not be read otherwise; what a JVM reports after that is lost. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      disk.close();
    }
  }

  /** What the JVMs have reported so far. */
  public synchronized List<Run> runs() {
    return results.stream().map(Run::of).toList();
  }

  /** The same, for jcstress's own reports. */
  public synchronized InProcessCollector collected() {
    var collector = new InProcessCollector();
    results.forEach(collector::add);
    return collector;
  }
}
