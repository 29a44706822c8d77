package dev.racecourse.benchmarks.heat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Optional;
import org.openjdk.jmh.util.Utils;

/** The command that starts a JVM with the arguments that JMH would give to a fork. */
final class JvmCommand {

  private static final int COMPILERS = 4;

  private JvmCommand() {}

  /** A regular expression that JMH finds in that benchmark's name only. */
  static String exactly(String benchmark) {
    return "^" + Pattern.quote(benchmark) + "$";
  }

  static List<String> of(Workload workload, Options options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(options.getJvm().orElse(Utils.getCurrentJvm()));
    if (Runtime.getRuntime().availableProcessors() < COMPILERS) {
      // Where there are few cores there are few compilers, for which a warm-up would wait. More of
      // them compile the same code, sooner.
      command.add("-XX:CICompilerCount=" + COMPILERS);
    }
    command.addAll(jvmArguments(entry(workload), options));
    CompilerHints.addCompilerHints(command);
    // JMH's lock is for the whole heat.
    command.add("-Djmh.ignoreLock=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ".")));
    command.add(MeasuredJvm.class.getName());
    command.addAll(arguments);
    return command;
  }

  private static List<String> jvmArguments(BenchmarkListEntry entry, Options options) {
    var arguments = new ArrayList<String>();
    arguments.addAll(either(options.getJvmArgsPrepend(), entry.getJvmArgsPrepend(), List.of()));
    var own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    arguments.addAll(either(options.getJvmArgs(), entry.getJvmArgs(), own));
    arguments.addAll(either(options.getJvmArgsAppend(), entry.getJvmArgsAppend(), List.of()));
    return arguments;
  }

  private static Collection<String> either(
      Optional<Collection<String>> asked,
      Optional<Collection<String>> annotated,
      Collection<String> otherwise) {
    return asked.orElse(annotated.orElse(otherwise));
  }

  private static BenchmarkListEntry entry(Workload workload) {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    var include = List.of(exactly(workload.benchmark()));
    return BenchmarkList.defaultList().find(silent, include, List.of()).first();
  }
}
