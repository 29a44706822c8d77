package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare exclude}. */
@Command(
    name = ExcludeOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {"Says that what a run measured does not count.", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was stored", "2:it was not; the message says why"})
public final class ExcludeOptions {

  /** What the shell calls it. */
  static final String NAME = "compare exclude";

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The id of the run, or how it begins; history.csv has them.")
  String run = "";

  @Mixin CellOption cell = new CellOption();
  @Mixin SayOptions say = new SayOptions();
}
