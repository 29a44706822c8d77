package dev.racecourse.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.console.Interruption;
import dev.racecourse.console.RootLocale;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;

/** Runs {@code compare} from the shell. */
public final class CompareMain {

  /** To decide and to write the report. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private CompareMain() {}

  /** Runs a command, and exits as {@link ExitCode} says; on Ctrl-C, after a report, with 130. */
  public static void main(String[] args) {
    RootLocale.use();
    System.exit(run(args));
  }

  private static int run(String[] args) {
    var here = Path.of("").toAbsolutePath();
    var standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    var out = new PrintWriter(standardOutput, true, UTF_8);
    var err = new PrintStream(System.err, true, UTF_8);
    var interruption = new Interruption("compare", PATIENCE, err);
    try {
      var exit = run(here, out, err, args);
      out.flush();
      return standardOutput.exitCode(exit, err);
    } catch (Error e) {
      // Left to itself, the JVM would exit with 1, which says that head is slower.
      e.printStackTrace(err);
      return ExitCode.NOTHING_TO_SAY;
    } finally {
      interruption.close();
    }
  }

  static int run(Path here, PrintWriter out, PrintStream err, String... args) {
    // No subcommands of picocli's: BASE would take their names for refs.
    var command =
        switch (args.length > 0 ? args[0] : "") {
          case "show" -> command(ShowOptions.class, new ShowCommand(here));
          case "selftest" -> command(SelfTestOptions.class, new SelfTestCommand(here, err));
          default -> command(CompareOptions.class, new CompareCommand(here, err));
        };
    var named = !command.getCommandName().equals(CompareOptions.NAME);
    return command
        .setOut(out)
        .setErr(new PrintWriter(err, true, UTF_8))
        .execute(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  private static CommandLine command(Class<?> options, IExecutionStrategy strategy) {
    return new CommandLine(options)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(strategy)
        .setParameterExceptionHandler(new UsageMessage())
        .setExecutionExceptionHandler(new ErrorMessage());
  }
}
