package dev.racecourse.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.command.EnumWords;
import dev.racecourse.compare.event.AnnotateCommand;
import dev.racecourse.compare.event.AnnotateOptions;
import dev.racecourse.compare.event.BlessCommand;
import dev.racecourse.compare.event.BlessOptions;
import dev.racecourse.compare.event.ExcludeCommand;
import dev.racecourse.compare.event.ExcludeOptions;
import dev.racecourse.compare.event.ReanchorCommand;
import dev.racecourse.compare.event.ReanchorOptions;
import dev.racecourse.compare.historyreport.HistoryCommand;
import dev.racecourse.compare.historyreport.HistoryOptions;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.record.RecordCommand;
import dev.racecourse.compare.record.RecordOptions;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.search.BisectCommand;
import dev.racecourse.compare.search.BisectOptions;
import dev.racecourse.compare.selftest.SelfTestCommand;
import dev.racecourse.compare.selftest.SelfTestOptions;
import dev.racecourse.compare.show.ShowCommand;
import dev.racecourse.compare.show.ShowOptions;
import dev.racecourse.console.Interruption;
import dev.racecourse.console.RootLocale;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
          case "record" -> command(RecordOptions.class, new RecordCommand(here, err));
          case "bless" -> command(BlessOptions.class, new BlessCommand(here));
          case "exclude" -> command(ExcludeOptions.class, new ExcludeCommand(here));
          case "annotate" -> command(AnnotateOptions.class, new AnnotateCommand(here));
          case "reanchor" -> command(ReanchorOptions.class, new ReanchorCommand(here));
          case "history" -> command(HistoryOptions.class, new HistoryCommand(here));
          case "bisect" -> command(BisectOptions.class, new BisectCommand(here, err));
          case "selftest" ->
              command(
                  SelfTestOptions.class,
                  new SelfTestCommand(here, err, words -> compare(here, err, words)));
          default -> command(CompareOptions.class, new CompareCommand(here, err));
        };
    var named = !command.getCommandName().equals(CompareOptions.NAME);
    return command
        .setOut(out)
        .setErr(new PrintWriter(err, true, UTF_8))
        .execute(named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  /** Its report goes to a folder; here only the progress is of interest. */
  private static int compare(Path here, PrintStream err, List<String> words) {
    var unread = new PrintWriter(new StringWriter());
    return run(here, unread, err, words.toArray(String[]::new));
  }

  private static <T> CommandLine command(Class<T> options, Action<T> action) {
    return EnumWords.in(new CommandLine(options))
        .setExecutionStrategy(parsed -> execute(parsed, action))
        .setParameterExceptionHandler((exception, args) -> wrongUsage(exception))
        .setExecutionExceptionHandler((exception, line, parsed) -> failure(exception, line));
  }

  private static <T> int execute(ParseResult parsed, Action<T> action) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    var commandLine = parsed.commandSpec().commandLine();
    T options = commandLine.getCommand();
    try {
      return action.run(commandLine, options);
    } catch (ParameterException e) {
      throw e;
    } catch (InterruptedException | RuntimeException e) {
      throw new ExecutionException(commandLine, e.getMessage(), e);
    }
  }

  /** Tells the user what is wrong with the command line, without the whole help on top. */
  private static int wrongUsage(ParameterException exception) {
    var command = exception.getCommandLine();
    var parameters =
        command.getCommandSpec().positionalParameters().stream()
            .map(place -> place.required() ? place.paramLabel() : "[" + place.paramLabel() + "]")
            .map(label -> " " + label)
            .collect(Collectors.joining());
    command.getErr().println("compare: " + exception.getMessage() + ".");
    command
        .getErr()
        .printf(
            "Usage: %s [options]%s; --help tells more. Nothing was done.%n",
            command.getCommandName(), parameters);
    return ExitCode.NOTHING_TO_SAY;
  }

  /**
   * Tells the user why nothing was compared, without a stack trace unless compare itself is wrong.
   */
  private static int failure(Exception exception, CommandLine commandLine) {
    var err = commandLine.getErr();
    if (exception instanceof SetupException) {
      err.println("compare: " + exception.getMessage());
    } else if (exception instanceof InterruptedException) {
      err.println("compare: interrupted.");
      return ExitCode.INTERRUPTED;
    } else {
      err.println("compare: this is a bug in compare, not in what it compares:");
      exception.printStackTrace(err);
    }
    return ExitCode.NOTHING_TO_SAY;
  }
}
