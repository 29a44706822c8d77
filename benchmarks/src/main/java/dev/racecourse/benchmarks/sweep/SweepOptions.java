package dev.racecourse.benchmarks.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.profile.ProfilerFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.ProfilerConfig;
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

  private final String[] argv;
  private final String usual;

  /**
   * Reads a command line without {@code -t}.
   *
   * @param usual a regular expression of the benchmarks to run if none is named
   * @throws CommandLineOptionException if JMH does not understand it
   */
  SweepOptions(List<String> argv, String usual) throws CommandLineOptionException {
    super(argv.toArray(String[]::new));
    this.argv = argv.toArray(String[]::new);
    this.usual = usual;
  }

  /** The same with a value for a parameter. */
  SweepOptions with(String parameter, String value) throws CommandLineOptionException {
    var longer = new ArrayList<>(List.of(argv));
    longer.addAll(List.of("-p", parameter + "=" + value));
    return new SweepOptions(longer, usual);
  }

  /** Whether no benchmark is named. */
  boolean namesNothing() {
    return super.getIncludes().isEmpty();
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

  /** The file that {@code -o} names. */
  Optional<String> logFile() {
    return super.getOutput();
  }

  @Override
  public Optional<String> getOutput() {
    return Optional.none();
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

  /**
   * Refuses what has no meaning for JVMs that take turns.
   *
   * @throws CommandLineOptionException if there is such an option
   */
  void check() throws CommandLineOptionException {
    refuse(getForkCount().orElse(1) < 1, "-f 0: each row is measured in a JVM of its own");
    refuse(
        getWarmupMode().hasValue() || !getWarmupIncludes().isEmpty(),
        "-wm and -wmb: each JVM warms up with its own benchmark");
    refuse(getThreadGroups().hasValue(), "-tg: give -t");
    for (var profiler : super.getProfilers()) {
      refuse(!isInternal(profiler), "-prof " + profiler.getKlass() + " watches a whole JVM");
    }
  }

  private static void refuse(boolean wrong, String reason) throws CommandLineOptionException {
    if (wrong) {
      throw new CommandLineOptionException(
          reason + "; plain JMH: java -cp benchmarks.jar org.openjdk.jmh.Main");
    }
  }

  private static boolean isInternal(ProfilerConfig profiler) throws CommandLineOptionException {
    try {
      return ProfilerFactory.getProfilerOrException(profiler) instanceof InternalProfiler;
    } catch (ProfilerException e) {
      throw new CommandLineOptionException(
          "-prof " + profiler.getKlass() + ": " + e.getMessage() + "; -lprof lists what there is",
          e);
    }
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

  /** Whether the first failure is to end the sweep. */
  boolean failsFast() {
    return super.shouldFailOnError().orElse(true);
  }
}
