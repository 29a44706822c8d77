package dev.racecourse.compare;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.selftest.Plant;
import dev.racecourse.compare.selftest.SelfTest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * Tries compare on planted changes.
 *
 * @param here a directory of the repository
 * @param err for progress
 */
record SelfTestCommand(Path here, PrintStream err) implements Action<SelfTestOptions> {

  @Override
  public int run(CommandLine commandLine, SelfTestOptions options) throws InterruptedException {
    var cache = options.cache.folder(here);
    var folder =
        options.output.map(here::resolve).orElseGet(() -> RunDirectory.dated(cache, "selftest"));
    var right =
        new SelfTest(new Repository(here), folder, plants(options), commandLine.getOut(), err)
            .run(arguments -> compare(options, arguments));
    return right ? ExitCode.FINE : ExitCode.WORSE;
  }

  private static List<Plant> plants(SelfTestOptions options) {
    return options.repeat.map(times -> Plant.repeated(Math.max(1, times))).orElse(Plant.ALL);
  }

  /** Its report goes to the folder; here only the progress is of interest. */
  private int compare(SelfTestOptions options, List<String> arguments) {
    var words = new ArrayList<>(arguments);
    words.addAll(
        List.of("--build", options.build, "--cache", options.cache.folder(here).toString()));
    var unread = new PrintWriter(new StringWriter());
    return CompareMain.run(here, unread, err, words.toArray(String[]::new));
  }
}
