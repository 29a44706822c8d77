package dev.racecourse.races.host;

import static java.util.stream.Collectors.groupingBy;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Locking;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs tests in rounds, each test on one JVM a round, so that a campaign that is cut short has
 * looked at all of them alike. A planted bug that was caught has done its work and sits out the
 * rounds that follow. A test that is open after all rounds, as it took too few samples or missed
 * its planted bug, gets a few JVMs more. Thread-safe: results come from threads of jcstress.
 */
final class Campaign implements AutoCloseable {
  /** On a busy machine a JVM may take few samples, or miss a planted bug that is rare. */
  private static final int MOST_REPEATS = 4;

  private final Options options;
  private final Machine machine;
  private final Program program;
  private final DiskWriteCollector disk;
  private final Consumer<Event> told;
  private final List<TestResult> results = new ArrayList<>();
  private boolean closed;

  /**
   * A campaign that has not begun.
   *
   * @param blob where jcstress keeps its own results, in a folder that is there
   * @param told of each JVM that is planned or has reported
   * @throws CannotRun if this machine cannot run any of the tests
   * @throws IOException if the blob cannot be written
   */
  Campaign(
      TestOptions options,
      Locking locking,
      Machine machine,
      List<TestName> tests,
      Path blob,
      Consumer<Event> told)
      throws CannotRun, IOException {
    if (machine.jvms().isEmpty()) {
      throw new CannotRun("no JVM starts with these arguments; -v shows what it answers");
    }
    this.options = options;
    this.machine = machine;
    this.told = told;
    program = new Program(options, locking, machine, tests);
    if (program.unplanned().size() == tests.size()) {
      throw new CannotRun(
          cpus()
              + " usable here, and a race needs one for each actor; look at -c, -af, taskset and the"
              + " CPU quota");
    }
    disk = new DiskWriteCollector(blob.toString());
  }

  private String cpus() {
    var cpus = options.getCPUCount();
    return cpus == 1 ? "1 CPU is" : cpus + " CPUs are";
  }

  /** Runs every test; goes on though this thread is interrupted, as jcstress does. */
  void run() throws IOException {
    for (var test : program.unplanned()) {
      told.accept(new Event.Unplaced(test.listed(), "it has more actors than there are CPUs"));
    }
    for (var round = program.nextRound(); !round.isEmpty(); round = program.nextRound()) {
      told.accept(new Event.Planned(round.size() + program.size()));
      runAll(round);
    }
    for (var time = 0; time < MOST_REPEATS; time++) {
      var round = program.again(open());
      if (round.isEmpty()) {
        return;
      }
      told.accept(new Event.Planned(round.size()));
      runAll(round);
    }
  }

  /** Tests that could not be judged by what their JVMs have shown. */
  private synchronized List<TestName> open() {
    return results.stream()
        .map(RunReader::read)
        .collect(groupingBy(run -> TestName.of(run.test())))
        .entrySet()
        .stream()
        .filter(entry -> Run.needMore(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void runAll(List<TimedFork> round) throws IOException {
    new TestExecutor(options.verbosity(), this::take, machine.scheduler())
        .runAll(List.copyOf(round));
  }

  private synchronized void take(TestResult result) {
    if (closed) {
      return;
    }
    if (result.getConfig() instanceof TimedFork fork) {
      fork.end();
    }
    disk.add(result);
    results.add(result);
    var run = RunReader.read(result);
    var test = TestName.of(run.test());
    if (test.isPlanted() && run.hasRaced()) {
      program.drop(test);
    }
    told.accept(new Event.Reported(run));
  }

  /** Ends the blob, which could not be read otherwise; what a JVM reports after that is lost. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      disk.close();
    }
  }

  /** What the JVMs have reported so far, for jcstress's own reports. */
  synchronized InProcessCollector collected() {
    var collector = new InProcessCollector();
    results.forEach(collector::add);
    return collector;
  }
}
