package dev.racecourse.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.compare.report.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;

/** Runs {@code compare} from the shell. */
public final class CompareMain {

  private CompareMain() {}

  /** Runs a command, and exits as {@link ExitCode} says; on Ctrl-C, after a report, with 130. */
  public static void main(String[] args) {
    var here = Path.of("").toAbsolutePath();
    var out = new PrintWriter(System.out, true, UTF_8);
    var err = new PrintWriter(System.err, true, UTF_8);
    var main = Thread.currentThread();
    var done = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  main.interrupt();
                  awaitAtMostTenSeconds(done);
                }));
    var exit = ExitCode.NOTHING_TO_SAY;
    try {
      exit = run(here, out, err, args);
    } catch (Error e) {
      // Left to itself, the JVM would exit with 1, which says that head is slower.
      e.printStackTrace(err);
    }
    done.countDown();
    System.exit(exit);
  }

  static int run(Path here, PrintWriter out, PrintWriter err, String... args) {
    // No subcommands of picocli's: BASE would take their names for refs.
    var command =
        switch (args.length > 0 ? args[0] : "") {
          case "show" -> command(ShowOptions.class, new ShowCommand(here));
          case "selftest" -> command(SelfTestOptions.class, new SelfTestCommand(here));
          default -> command(CompareOptions.class, new CompareCommand(here));
        };
    var named = !command.getCommandName().equals(CompareOptions.NAME);
    return command
        .setOut(out)
        .setErr(err)
        .execute(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  private static CommandLine command(Class<?> options, IExecutionStrategy strategy) {
    return new CommandLine(options)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(strategy)
        .setParameterExceptionHandler(new UsageMessage())
        .setExecutionExceptionHandler(new ErrorMessage());
  }

  private static void awaitAtMostTenSeconds(CountDownLatch done) {
    try {
      if (!done.await(10, TimeUnit.SECONDS)) {
        System.err.println("compare: did not end in time; the report is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
