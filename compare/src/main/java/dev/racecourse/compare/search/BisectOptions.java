package dev.racecourse.compare.search;

import dev.racecourse.compare.command.BuildOptions;
import dev.racecourse.compare.command.FolderOptions;
import dev.racecourse.compare.command.PairOptions;
import dev.racecourse.compare.command.Version;
import dev.racecourse.races.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare bisect}. */
@Command(
    name = BisectOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Finds the commit that changed the speed of a cell, or brought a race, between a good commit"
          + " and a bad one. Commits are built when they are needed, and measured until the culprit"
          + " is known at 95 %% and fresh pairs of it and its parent confirm it.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the commit was found, or a range of commits of which all but the last cannot be built",
      "2:something could not be built or measured; the budget is over, and --resume goes on; or"
          + " 400 pairs, or 2,000 JVMs, did not tell",
      "3:there is nothing to find, or fresh pairs do not confirm the commit",
      "130:interrupted; --resume goes on"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar compare.jar bisect v1 main --cell PostStoreOperations.find$ -t 1",
      "  java -jar compare.jar bisect v1 main --cell MyBenchmark -p size=10 --budget 2h",
      "  java -jar compare.jar bisect HEAD~50 HEAD --race DeleteIsFinal"
    })
public final class BisectOptions {

  /** What the shell calls it. */
  static final String NAME = "compare bisect";

  @Mixin final BuildOptions build = new BuildOptions();
  @Mixin final PairOptions pairing = new PairOptions();
  @Mixin final FolderOptions folder = new FolderOptions();

  @Parameters(index = "0", paramLabel = "GOOD", description = "A git ref that is good.")
  String good = "";

  @Parameters(
      index = "1",
      paramLabel = "BAD",
      description =
          "A git ref that is bad, or WORKTREE for HEAD and all uncommitted work. Its first parents"
              + " have to lead to GOOD.")
  String bad = "";

  @Option(
      names = "--cell",
      paramLabel = "REGEX",
      description = "The benchmark that changed: the one whose name with parameters matches.")
  Optional<Pattern> cell = Optional.empty();

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Number of JMH threads. Default: ${DEFAULT-VALUE}.")
  int threads = 4;

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE",
      description = "Give a parameter this value; may be repeated.")
  List<String> params = new ArrayList<>();

  @Option(
      names = "--race",
      paramLabel = "TEST",
      description =
          "In place of --cell, the race test that fails: its name, or a part that no other has.")
  Optional<String> race = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "With --race, the forbidden state that counts. Default: any.")
  Optional<String> state = Optional.empty();

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description =
          "With --race, which JVMs run the test: those of ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  Preset preset = Preset.SMOKE;
}
