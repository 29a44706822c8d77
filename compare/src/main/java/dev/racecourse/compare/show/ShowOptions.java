package dev.racecourse.compare.show;

import dev.racecourse.compare.command.CellFilter;
import dev.racecourse.compare.command.DeltaOption;
import dev.racecourse.compare.command.Version;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class ShowOptions {

  /** What the shell calls it. */
  static final String NAME = "compare show";

  @Mixin final CellFilter cells = new CellFilter();
  @Mixin final DeltaOption delta = new DeltaOption();

  @Parameters(
      index = "0",
      paramLabel = "BASE.json",
      description = "The results that HEAD.json is compared with.")
  Path base = Path.of("");

  @Parameters(index = "1", paramLabel = "HEAD.json", description = "The results to look at.")
  Path head = Path.of("");

  @Option(
      names = "--force",
      description = "Show results that were measured under different conditions, too.")
  boolean force;
}
