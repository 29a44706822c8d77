package dev.racecourse.benchmarks.sweep;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.UnCloseablePrintStream;
import org.openjdk.jmh.util.Utils;

/**
 * JMH's report for people, one for all runs of a sweep: JMH would begin it anew, end it and close
 * it with each.
 */
final class JmhOutput {
  private final OutputFormat report;

  private JmhOutput(OutputFormat report) {
    this.report = report;
  }

  /**
   * The report in the file that {@code -o} names; or else on that stream, if {@code -v} asks for
   * it; or else in that log.
   *
   * @throws CommandLineOptionException if the file cannot be written
   */
  static JmhOutput of(Options options, PrintStream out, Path log)
      throws CommandLineOptionException {
    var target =
        options.getOutput().hasValue()
            ? file(options.getOutput().get())
            : options.verbosity().hasValue() ? out : file(log.toString());
    try {
      var stream = new UnCloseablePrintStream(target, Utils.guessConsoleEncoding());
      var verbosity = options.verbosity().orElse(VerboseMode.NORMAL);
      return new JmhOutput(OutputFormatFactory.createFormatInstance(stream, verbosity));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OutputStream file(String name) throws CommandLineOptionException {
    try {
      return new FileOutputStream(name);
    } catch (FileNotFoundException e) {
      throw new CommandLineOptionException(name + ": cannot be written", e);
    }
  }

  /**
   * The report as one run may use it: it cannot end it.
   *
   * @param forks are told what the run measures
   */
  OutputFormat format(FinishedForks forks) {
    return (OutputFormat)
        Proxy.newProxyInstance(
            OutputFormat.class.getClassLoader(),
            new Class<?>[] {OutputFormat.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("endRun")) {
                return null;
              }
              if (method.getName().equals("iterationResult")) {
                forks.add(
                    (BenchmarkParams) arguments[0],
                    (IterationParams) arguments[1],
                    (Integer) arguments[2],
                    (IterationResult) arguments[3]);
              }
              try {
                return method.invoke(report, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Ends the report with JMH's own table of all results. */
  void end(Collection<RunResult> results) {
    report.endRun(results);
    report.flush();
  }
}
