package dev.racecourse.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Runs {@code compare} from the shell. */
public final class CompareMain {

  private CompareMain() {}

  /** Compares, and exits with 0, 1 or 2; on Ctrl-C, after a report of what is there, with 130. */
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
    // No subcommand of picocli's: BASE would take its name for a ref's.
    var show = args.length > 0 && args[0].equals("show");
    return (show ? new CommandLine(ShowOptions.class) : new CommandLine(CompareOptions.class))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionStrategy(show ? new ShowCommand(here) : new CompareCommand(here))
        .setParameterExceptionHandler(new UsageMessage())
        .setExecutionExceptionHandler(new ErrorMessage())
        .execute(show ? Arrays.copyOfRange(args, 1, args.length) : args);
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
