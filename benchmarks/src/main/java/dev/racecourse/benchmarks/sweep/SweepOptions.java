package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.cost.CostProfiler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.runner.options.WarmupMode;
import org.openjdk.jmh.util.Optional;

/**
 * JMH's options as the JMH run of one cell sees them. What the sweep does itself is hidden from
 * that run: choosing benchmarks and writing result files.
 */
final class SweepOptions extends CommandLineOptions {
  private static final long serialVersionUID = 1;

  /** JMH's property for what the users run on. */
  private static final String EXECUTOR = "jmh.executor";

  private static final String THREADS = "serverThreads";
  private static final String VIRTUAL = "virtual";

  private final String usual;

  /**
   * Reads a command line without {@code -t}.
   *
   * @param usual a regular expression of the benchmarks to run if none is named
   * @throws CommandLineOptionException if JMH does not understand it
   */
  SweepOptions(List<String> argv, String usual) throws CommandLineOptionException {
    super(argv.toArray(String[]::new));
    this.usual = usual;
  }

  /** The regular expressions of the benchmarks to run. */
  List<String> selection() {
    return super.getIncludes().isEmpty() ? List.of(usual) : super.getIncludes();
  }

  /** Whether a server on virtual threads is asked for, on a Java that has none. */
  boolean skipsVirtualThreads() {
    return super.getParameter(THREADS).orElse(List.of()).contains(VIRTUAL)
        && !VirtualThreads.areSupported(VirtualThreads.version(this));
  }

  /** Whether nothing is left to measure. */
  boolean skipsAll() {
    return getParameter(THREADS).hasValue() && getParameter(THREADS).get().isEmpty();
  }

  @Override
  public Optional<Collection<String>> getParameter(String name) {
    var values = super.getParameter(name);
    if (!name.equals(THREADS) || !values.hasValue() || !skipsVirtualThreads()) {
      return values;
    }
    return Optional.of(values.get().stream().filter(value -> !value.equals(VIRTUAL)).toList());
  }

  /** A fork takes no arguments over from this JVM if its benchmark has some of its own. */
  @Override
  public Optional<Collection<String>> getJvmArgsAppend() {
    var executor = System.getProperty(EXECUTOR);
    if (executor == null) {
      return super.getJvmArgsAppend();
    }
    var arguments = new ArrayList<>(super.getJvmArgsAppend().orElse(List.of()));
    arguments.add("-D" + EXECUTOR + "=" + executor);
    return Optional.of(arguments);
  }

  /** JMH knows profilers that it does not bring along by their classes only. */
  @Override
  public List<ProfilerConfig> getProfilers() {
    return super.getProfilers().stream()
        .map(
            profiler ->
                profiler.getKlass().equals("cost")
                    ? new ProfilerConfig(CostProfiler.class.getName(), profiler.getOpts())
                    : profiler)
        .toList();
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
