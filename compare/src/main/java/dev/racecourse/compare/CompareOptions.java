package dev.racecourse.compare;

import dev.racecourse.compare.command.BuildOptions;
import dev.racecourse.compare.command.CellOptions;
import dev.racecourse.compare.command.DeltaOption;
import dev.racecourse.compare.command.FolderOptions;
import dev.racecourse.compare.command.PairOptions;
import dev.racecourse.compare.command.RaceOptions;
import dev.racecourse.compare.command.Version;
import dev.racecourse.compare.report.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare}. */
@Command(
    name = CompareOptions.NAME,
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Says what head changed: faster, slower, CPU time, allocation, a race. Both sides are built"
          + " and measured on this machine, in turns, by JVMs that are alive at the same time.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing that --fail-on names",
      "1:slower, more CPU time, more allocation or a new race",
      "2:something could not be built or measured, so nothing is known about it",
      "3:undecided, if --fail-on names that",
      "4:flagged: it may be worse, and there were too few pairs to say so",
      "130:interrupted, after a report of what was measured; --resume goes on"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar compare.jar             what HEAD changed since it left main",
      "  java -jar compare.jar WORKTREE    with what is not committed yet",
      "  java -jar compare.jar v1 v2 --cells MyBenchmark -t 1,8 --budget 20m",
      "  java -jar compare.jar --base-jar before.jar --head-jar after.jar",
      "  java -jar compare.jar show before.json after.json",
      "  java -jar compare.jar bisect v1 v2 --cell MyBenchmark   which commit did it",
      "  java -jar compare.jar selftest"
    })
final class CompareOptions {

  /** What the shell calls it. */
  static final String NAME = "compare";

  @Mixin final BuildOptions build = new BuildOptions();
  @Mixin final CellOptions cells = new CellOptions();
  @Mixin final PairOptions pairing = new PairOptions();
  @Mixin final FolderOptions folder = new FolderOptions();
  @Mixin final DeltaOption delta = new DeltaOption();
  @Mixin final RaceOptions races = new RaceOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BASE",
      description = "A git ref. Default: where HEAD left main, or origin/main.")
  Optional<String> base = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "A git ref, or WORKTREE for HEAD and all uncommitted work. Default: HEAD.")
  Optional<String> head = Optional.empty();

  @Option(
      names = "--base-jar",
      paramLabel = "JAR",
      description = {
        "A JMH or jcstress jar in place of BASE, of any project; with --head-jar.",
        "May be repeated, for one of each."
      })
  @Nullable List<String> baseJar;

  @Option(
      names = "--head-jar",
      paramLabel = "JAR",
      description = {
        "A JMH or jcstress jar in place of HEAD, of any project; with --base-jar.",
        "May be repeated, for one of each."
      })
  @Nullable List<String> headJar;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "slower,cpu,alloc,race,flagged",
      description = "What fails: any of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  List<Gate> failOn = new ArrayList<>();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description =
          "The most pairs of JVMs for a cell; one without change takes 12. Default:"
              + " ${DEFAULT-VALUE}.")
  int pairs = 24;
}
