package dev.racecourse.races.host;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Locking;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.run.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/**
 * Has the jcstress on the class path do what its options say, and tells what comes of it on
 * standard output, an event a line. Ends when its standard input does.
 */
public final class HostMain {
  private HostMain() {}

  /**
   * Runs, reads back or lists.
   *
   * @param args how to lock, then the options of jcstress; one with a question mark in front is
   *     left out if this jcstress does not know it
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    var out = System.out;
    // What jcstress and the tests print must not get between the events.
    System.setOut(System.err);
    Consumer<Event> told =
        event -> {
          synchronized (out) {
            out.println(Wire.line(event));
          }
        };
    endWithInput();
    try {
      host(Locking.valueOf(args[0]), words(args), told);
      told.accept(new Event.Done());
    } catch (CannotRun e) {
      told.accept(new Event.Refused(String.valueOf(e.getMessage())));
    } catch (Throwable e) {
      e.printStackTrace();
      told.accept(new Event.Refused("jcstress failed: " + e));
    }
    System.exit(0);
  }

  private static String[] words(String[] args) throws IOException {
    var words = new ArrayList<String>();
    for (var word : List.of(args).subList(1, args.length)) {
      if (!word.startsWith(Wire.IF_KNOWN)) {
        words.add(word);
      } else if (isKnown(word.substring(Wire.IF_KNOWN.length()))) {
        words.add(word.substring(Wire.IF_KNOWN.length()));
      }
    }
    return words.toArray(String[]::new);
  }

  private static boolean isKnown(String option) throws IOException {
    return isRight(new Options(new String[] {option}), new ByteArrayOutputStream());
  }

  private static void host(Locking locking, String[] words, Consumer<Event> told)
      throws CannotRun, IOException {
    var options = options(words, told);
    var tests = tests(options);
    told.accept(
        new Event.Selected(
            JcstressVersion.read(),
            options.getCPUCount(),
            tests.stream().map(TestName::listed).toList()));
    if (tests.isEmpty()) {
      return;
    }
    if (options.shouldList()) {
      tests.forEach(test -> told.accept(RunReader.grading(test.listed())));
    } else if (options.shouldParse()) {
      new Reading(options).tell(told);
    } else {
      run(options, locking, tests, told);
    }
  }

  private static List<TestName> tests(Options options) throws CannotRun {
    try {
      return new JCStress(options).getTests().stream().map(TestName::of).sorted().toList();
    } catch (PatternSyntaxException e) {
      throw new CannotRun("-t is no regular expression: " + e.getDescription());
    } catch (RuntimeException | ExceptionInInitializerError e) {
      throw new CannotRun(
          "jcstress cannot read the list of tests ("
              + e
              + "); build tests and jcstress of one version");
    }
  }

  private static void run(
      TestOptions options, Locking locking, List<TestName> tests, Consumer<Event> told)
      throws CannotRun, IOException {
    var machine = Machine.probe(options);
    if (options.verbosity().printAllTests()) {
      told.accept(new Event.Said(machine.words()));
    }
    try (var running = new Running(options, locking, machine, tests, told)) {
      running.run();
    }
  }

  private static TestOptions options(String[] words, Consumer<Event> told)
      throws CannotRun, IOException {
    var options = new TestOptions(words);
    try {
      var said = new ByteArrayOutputStream();
      if (isRight(options, said)) {
        return options;
      }
      // jcstress prints its usage where an option is unknown, and where it is asked for.
      told.accept(new Event.Said(said.toString(StandardCharsets.UTF_8)));
      throw new CannotRun("these are not the options of this jcstress");
    } catch (RuntimeException e) {
      // jcstress lets a value of the wrong type through to here.
      var usage = new ByteArrayOutputStream();
      isRight(new Options(new String[] {"-h"}), usage);
      told.accept(new Event.Said(usage.toString(StandardCharsets.UTF_8)));
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isRight(Options options, ByteArrayOutputStream said) throws IOException {
    var out = System.out;
    var err = System.err;
    try (var captured = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      return options.parse();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void endWithInput() {
    var watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nobody has anything to say; the end is what counts.
                }
              } catch (IOException e) {
                // No better than the end.
              }
              System.exit(1);
            },
            "end-with-input");
    watch.setDaemon(true);
    watch.start();
  }
}
