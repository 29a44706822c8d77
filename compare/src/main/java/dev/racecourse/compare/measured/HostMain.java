package dev.racecourse.compare.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Utils;

/**
 * JMH's host, with JVM arguments that go before a benchmark's own. By JMH's own {@code
 * -jvmArgsPrepend} they would take the place of those that {@code @Fork(jvmArgsPrepend)} names.
 */
public final class HostMain {

  private HostMain() {}

  /**
   * Runs one benchmark.
   *
   * @param args the JVM arguments in one, split at spaces outside of quotes; then JMH's command
   *     line
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    var commandLine = new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length));
    var benchmarks = CellLister.benchmarks(commandLine.getIncludes());
    if (benchmarks.isEmpty()) {
      throw new IllegalStateException("there is no such benchmark here");
    }
    var benchmark = benchmarks.iterator().next();
    var own = new ArrayList<String>();
    own.addAll(benchmark.getJvmArgsPrepend().orElse(List.of()));
    own.addAll(benchmark.getJvmArgs().orElse(List.of()));
    own.addAll(benchmark.getJvmArgsAppend().orElse(List.of()));
    var jvmArgs =
        new ArrayList<>(HeapSize.unlessOwn(List.copyOf(Utils.splitQuotedEscape(args[0])), own));
    jvmArgs.addAll(benchmark.getJvmArgsPrepend().orElse(List.of()));
    var options =
        new OptionsBuilder().parent(commandLine).jvmArgsPrepend(jvmArgs.toArray(String[]::new));
    new Runner(options.build()).run();
  }
}
