package dev.racecourse.compare.selftest;

import dev.racecourse.compare.command.BuildOptions;
import dev.racecourse.compare.command.CacheOption;
import dev.racecourse.compare.command.Version;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code compare selftest}. */
@Command(
    name = SelfTestOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Shows on this machine that compare can fail a commit, and does not fail unchanged code:"
          + " HEAD against itself, and against HEAD with planted changes: more work, work that is"
          + " left for later, a busy thread, a slow kind of JVMs, more allocation, a lock, a race.",
      "Works in a clone of Racecourse, and makes 13 comparisons: about an hour and a half.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compare was right each time",
      "1:it was wrong, or came to no verdict",
      "2:something could not be built or measured"
    })
public final class SelfTestOptions {

  /** What the shell calls it. */
  static final String NAME = "compare selftest";

  @Mixin final CacheOption cache = new CacheOption();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "A new folder for patches, reports and raw results. Default: one in the cache.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description =
          "In place of the 13 comparisons, plants a slowdown by 5 %% N times, in memory, and counts"
              + " how often it is found. Before that, two comparisons tell how much work 5 %% are."
              + " About 4 minutes each.")
  Optional<Integer> repeat = Optional.empty();

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      description = "The command that builds a commit, run in its root. Default: ${DEFAULT-VALUE}.")
  String build = BuildOptions.BUILD;
}
