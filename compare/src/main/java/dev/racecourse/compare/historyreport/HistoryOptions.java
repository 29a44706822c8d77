package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.command.CacheOption;
import dev.racecourse.compare.command.CellFilter;
import dev.racecourse.compare.command.DeltaOption;
import dev.racecourse.compare.command.StoreOptions;
import dev.racecourse.compare.command.Version;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare history}. */
@Command(
    name = HistoryOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Says what the recorded commits changed that nobody blessed: speed, CPU time, allocation,"
          + " races. Nothing is measured.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is worse that nobody blessed",
      "1:a confirmed change for the worse, or a new race, that nobody blessed",
      "2:nothing is known of these commits; in the newest run a cell failed, a race test did not"
          + " run, or all cells or all race tests of earlier runs are missing; or a shallow clone"
          + " lacks commits that were measured",
      "4:something may be worse: an unconfirmed change, creep, or a race that may be older"
    })
public final class HistoryOptions {

  /** What the shell calls it. */
  static final String NAME = "compare history";

  @Mixin final CellFilter cells = new CellFilter();
  @Mixin final DeltaOption delta = new DeltaOption();
  @Mixin final CacheOption cache = new CacheOption();
  @Mixin final StoreOptions store = new StoreOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REF",
      defaultValue = "HEAD",
      description = "The last commit; of merges, first parents count. Default: ${DEFAULT-VALUE}.")
  String ref = "HEAD";

  @Option(
      names = "--since",
      paramLabel = "COMMIT|DAY",
      description =
          "Only what was measured of this commit and later ones, or of those made on a day such as"
              + " 2026-03-01 (UTC) and later. Default: all.")
  Optional<String> since = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "A new folder for report.html, report.md, history.json, history.csv and badge.svg."
              + " Default: one in the cache.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--badge",
      description = "Leave badge.svg beside the history, too: on the branch, or in --store.")
  boolean badge;
}
