package dev.racecourse.compare.selftest;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.run.RunDirectory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/**
 * Tries compare on planted changes.
 *
 * @param here a directory of the repository
 * @param err for progress
 * @param compare runs a comparison with the words of its command line, and returns its exit code
 */
public record SelfTestCommand(Path here, PrintStream err, ToIntFunction<List<String>> compare)
    implements Action<SelfTestOptions> {

  @Override
  public int run(CommandLine commandLine, SelfTestOptions options) throws InterruptedException {
    var cache = options.cache.folder(here);
    var folder =
        options.output.map(here::resolve).orElseGet(() -> RunDirectory.dated(cache, "selftest"));
    var right =
        new SelfTest(new Repository(here), folder, plants(options), commandLine.getOut(), err)
            .run(arguments -> compare.applyAsInt(words(options, cache, arguments)));
    return right ? ExitCode.FINE : ExitCode.WORSE;
  }

  private static List<Plant> plants(SelfTestOptions options) {
    return options.repeat.map(times -> Plant.repeated(Math.max(1, times))).orElse(Plant.ALL);
  }

  private static List<String> words(SelfTestOptions options, Path cache, List<String> arguments) {
    var words = new ArrayList<>(arguments);
    words.addAll(List.of("--build", options.build, "--cache", cache.toString()));
    return words;
  }
}
