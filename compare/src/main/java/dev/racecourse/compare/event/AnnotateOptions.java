package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare annotate}. */
@Command(
    name = AnnotateOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {"Leaves a note on a commit, for the reports.", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was stored", "2:it was not; the message says why"})
public final class AnnotateOptions {

  /** What the shell calls it. */
  static final String NAME = "compare annotate";

  @Parameters(index = "0", paramLabel = "COMMIT", description = "A git ref.")
  String commit = "";

  @Mixin CellOption cell = new CellOption();
  @Mixin SayOptions say = new SayOptions();
}
