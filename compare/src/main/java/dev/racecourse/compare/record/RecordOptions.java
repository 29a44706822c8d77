package dev.racecourse.compare.record;

import dev.racecourse.compare.command.BuildOptions;
import dev.racecourse.compare.command.CellOptions;
import dev.racecourse.compare.command.DeltaOption;
import dev.racecourse.compare.command.FolderOptions;
import dev.racecourse.compare.command.PairOptions;
import dev.racecourse.compare.command.RaceOptions;
import dev.racecourse.compare.command.StoreOptions;
import dev.racecourse.compare.command.Version;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare record}. */
@Command(
    name = RecordOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Measures a commit by turns with its parent and with the anchor, a commit that all others"
          + " are compared with, and adds what came of it to the history: one new file.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:recorded",
      "2:the commit could not be built, or the run not stored; or the run lacks something",
      "130:interrupted; --resume goes on"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar compare.jar record --remote origin       HEAD, shared on a branch",
      "  java -jar compare.jar record v2 --anchor v1 --store ../history",
      "  java -jar compare.jar record v2 --previous v1 --pairs 12 --cells MyBenchmark"
    })
public final class RecordOptions {

  /** What the shell calls it. */
  static final String NAME = "compare record";

  @Mixin final BuildOptions build = new BuildOptions();
  @Mixin final CellOptions cells = new CellOptions();
  @Mixin final PairOptions pairing = new PairOptions();
  @Mixin final FolderOptions folder = new FolderOptions();
  @Mixin final DeltaOption delta = new DeltaOption();
  @Mixin final RaceOptions races = new RaceOptions();
  @Mixin final StoreOptions storing = new StoreOptions();

  @Parameters(arity = "0..1", paramLabel = "COMMIT", description = "A git ref. Default: HEAD.")
  String commit = "HEAD";

  @Option(
      names = "--previous",
      paramLabel = "REF",
      description =
          "The commit that COMMIT is compared with, besides the anchor. Default: its parent.")
  Optional<String> previous = Optional.empty();

  @Option(
      names = "--anchor",
      paramLabel = "REF",
      description =
          "The commit that all others are compared with. Default: that of the last `compare"
              + " reanchor`, or of the first run; in the first run, the parent of COMMIT.")
  Optional<String> anchor = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description =
          "Pairs of JVMs for a cell with the anchor, and as many with the commit before. Default:"
              + " ${DEFAULT-VALUE}.")
  int pairs = 8;
}
