package dev.racecourse.stress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/** One run of jcstress over the selected tests, or one look at the blob of an earlier run. */
final class Stress {
  private static final String FORBIDDEN_SEEN = "TEST FAILURES:";

  private final Options options;
  private final JCStress jcstress;
  private final List<TestName> selected;

  Stress(Options options) {
    this.options = options;
    this.jcstress = new JCStress(options);
    this.selected = jcstress.getTests().stream().map(TestName::of).sorted().toList();
  }

  List<TestName> selected() {
    return selected;
  }

  /** Has jcstress do its work, then reaches our own verdict. */
  ExitCode run() {
    System.out.println(
        "Planted tests are broken on purpose: jcstress calls them FAILED, the verdict at the end"
            + " wants them so.\n");
    var failure = Interruption.guard(this::haveJcstressRun, this::saveWhatThereIs);
    return conclude(failure.stream());
  }

  private Optional<String> haveJcstressRun() {
    try {
      if (options.shouldParse()) {
        jcstress.parseResults();
      } else {
        jcstress.run();
      }
      return Optional.empty();
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage()).startsWith(FORBIDDEN_SEEN)
          ? Optional.empty()
          : Optional.of("jcstress failed: " + e);
    } catch (Exception e) {
      return Optional.of("jcstress failed: " + e);
    }
  }

  private void saveWhatThereIs() {
    conclude(Stream.of("interrupted; of the runs so far only what jcstress had flushed is here"));
  }

  private ExitCode conclude(Stream<String> failures) {
    var blob = Blob.read(Path.of(options.getResultFile()));
    var faults = Stream.concat(failures, blob.faults().stream()).toList();
    var verdict = Verdict.of(selected, blob.runs(), faults);
    new Report(verdict).lines().forEach(System.out::println);
    try {
      ResultsFile.of(verdict, blob.runs(), options.getCPUCount()).write(ResultsFile.PATH);
      System.out.println("Every run is in " + ResultsFile.PATH + ".");
      return verdict.exitCode();
    } catch (IOException e) {
      System.err.println("stress: " + ResultsFile.PATH + " cannot be written: " + e);
      return verdict.exitCode() == ExitCode.RACE ? ExitCode.RACE : ExitCode.UNTRUSTED;
    }
  }
}
