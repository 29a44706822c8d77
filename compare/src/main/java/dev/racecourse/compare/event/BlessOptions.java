package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Version;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare bless}. */
@Command(
    name = BlessOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Accepts a change that was measured: `compare history` does not fail for it any more. Give the"
          + " commits that it names; of creep, all of them.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was stored", "2:it was not; the message says why"})
public final class BlessOptions {

  /** What the shell calls it. */
  static final String NAME = "compare bless";

  @Parameters(
      index = "0",
      paramLabel = "AFTER..UPTO",
      description = "The commits that the change came with, as `compare history` names them.")
  String range = "";

  @Mixin CellOption cell = new CellOption();

  @Option(
      names = "--race",
      paramLabel = "TEST",
      description = {
        "Instead, the one race test whose races it accepts: its name, or a part that no other has.",
        "Without --cell and --race, an event is about all cells and all races."
      })
  Optional<String> race = Optional.empty();

  @Mixin SayOptions say = new SayOptions();
}
