package dev.racecourse.benchmarks.sweep;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.WarmupMode;
import org.openjdk.jmh.util.Optional;

/**
 * JMH's options as the JMH run of one cell sees them. What the sweep does itself is hidden from
 * that run: choosing benchmarks and writing result files.
 */
final class SweepOptions extends CommandLineOptions {
  private static final long serialVersionUID = 1;

  /**
   * Reads a command line without {@code -t}.
   *
   * @throws CommandLineOptionException if JMH does not understand it
   */
  SweepOptions(List<String> argv) throws CommandLineOptionException {
    super(argv.toArray(String[]::new));
  }

  /** The regular expressions of the benchmarks to run; none means all. */
  List<String> selection() {
    return super.getIncludes();
  }

  /** The file that {@code -rff} names. */
  Optional<String> resultFile() {
    return super.getResult();
  }

  /** The format that {@code -rf} names. */
  Optional<ResultFormatType> resultFormat() {
    return super.getResultFormat();
  }

  /** Whether the command line asks JMH to tell something instead of to measure. */
  boolean asksForInformation() {
    return shouldHelp()
        || shouldList()
        || shouldListWithParams()
        || shouldListProfilers()
        || shouldListResultFormats();
  }

  /** The options of one cell; a bulk warm-up runs the other benchmarks before it, too. */
  Options of(Cell cell, Collection<String> benchmarks) {
    var options = new OptionsBuilder().parent(this);
    if (getWarmupMode().orElse(WarmupMode.INDI).isBulk()) {
      benchmarks.forEach(benchmark -> options.includeWarmup(Cell.exactly(benchmark)));
    }
    return options.include(Cell.exactly(cell.benchmark())).threads(cell.threads()).build();
  }

  @Override
  public List<String> getIncludes() {
    return List.of();
  }

  @Override
  public Optional<String> getResult() {
    return Optional.none();
  }

  @Override
  public Optional<ResultFormatType> getResultFormat() {
    return Optional.none();
  }

  @Override
  public Optional<Boolean> shouldFailOnError() {
    return super.shouldFailOnError().orAnother(Optional.of(true));
  }
}
