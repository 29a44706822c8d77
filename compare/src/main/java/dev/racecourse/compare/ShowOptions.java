package dev.racecourse.compare;

import dev.racecourse.compare.command.Version;
import dev.racecourse.console.PercentConverter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare show}. */
@Command(
    name = ShowOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Compares two result files of JMH (-rf json), without measuring anything.",
      "The forks are the evidence: an interval takes two or more on each side.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown, whatever it looks like: stored results are no evidence for a gate",
      "2:a file cannot be read, or the two were measured under different conditions"
    })
interface ShowOptions {

  /** What the shell calls it. */
  String NAME = "compare show";

  @Parameters(
      index = "0",
      paramLabel = "BASE.json",
      description = "The results that HEAD.json is compared with.")
  Path base();

  @Parameters(index = "1", paramLabel = "HEAD.json", description = "The results to look at.")
  Path head();

  @Option(
      names = "--cells",
      paramLabel = "REGEX",
      description = {
        "Show the benchmarks whose names, or names with parameters, match; may be repeated.",
        "Default: all."
      })
  @Nullable List<Pattern> cells();

  @Option(
      names = "--force",
      description = "Show results that were measured under different conditions, too.")
  boolean force();

  @Option(
      names = "--delta",
      paramLabel = "PERCENT",
      defaultValue = "3%",
      converter = PercentConverter.class,
      description = "The smallest change of speed that is of interest. Default: ${DEFAULT-VALUE}.")
  double delta();
}
