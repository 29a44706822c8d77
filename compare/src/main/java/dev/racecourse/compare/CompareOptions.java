package dev.racecourse.compare;

import dev.racecourse.compare.build.Recipe;
import dev.racecourse.compare.report.Gate;
import dev.racecourse.console.DurationConverter;
import dev.racecourse.console.PercentConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare}. */
@Command(
    name = CompareOptions.NAME,
    versionProvider = CompareMain.Version.class,
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
      "  java -jar compare.jar selftest"
    })
interface CompareOptions {

  /** What the shell calls it. */
  String NAME = "compare";

  /** Builds this project. */
  String BUILD = "mvn -B -q -DskipTests -pl benchmarks,stress -am package";

  /** The user's cache. */
  String CACHE = "${env:XDG_CACHE_HOME:-${sys:user.home}/.cache}/racecourse";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BASE",
      description = "A git ref. Default: where HEAD left main, or origin/main.")
  Optional<String> base();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "A git ref, or WORKTREE for HEAD and all uncommitted work. Default: HEAD.")
  Optional<String> head();

  @Option(
      names = "--base-jar",
      paramLabel = "JAR",
      description = {
        "A JMH or jcstress jar in place of BASE, of any project; with --head-jar.",
        "May be repeated, for one of each."
      })
  @Nullable List<String> baseJar();

  @Option(names = "--head-jar", paramLabel = "JAR", description = "The same in place of HEAD.")
  @Nullable List<String> headJar();

  @Option(
      names = "--cells",
      paramLabel = "REGEX",
      description = {
        "Measure the benchmarks whose names, or names with parameters, match; may be repeated.",
        "Default: reads and edits of a post, in memory, over loopback and of the store alone;",
        "all in a jar without such."
      })
  @Nullable List<Pattern> cells();

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      split = ",",
      defaultValue = "4",
      description = "Numbers of JMH threads. Default: ${DEFAULT-VALUE}.")
  List<Integer> threads();

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE[,VALUE]",
      description = {
        "Give a parameter these values, in every benchmark that has it; may be repeated.",
        "Default: those that the benchmark lists. A value with a comma cannot be given."
      })
  @Nullable List<String> params();

  @Option(
      names = "--delta",
      paramLabel = "PERCENT",
      defaultValue = "3%",
      converter = PercentConverter.class,
      description =
          "The smallest change of speed, and of CPU time, that is of interest. Default:"
              + " ${DEFAULT-VALUE}.")
  double delta();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Time for race tests and pairs, such as 90s, 20m or 2h. Default: as long as it takes.")
  Optional<Duration> budget();

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "slower,cpu,alloc,race,flagged",
      description = "What fails: any of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  List<Gate> failOn();

  @Option(
      names = "--races",
      paramLabel = "PRESET",
      defaultValue = "smoke",
      description = {
        "How thoroughly to look for races, if the build leaves race tests:",
        "smoke, default, overnight or none. Default: ${DEFAULT-VALUE}."
      })
  String races();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "A new folder for report.md, result.json and logs. Default: one in the cache.")
  Optional<Path> output();

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with the comparison that was left in this folder.")
  Optional<Path> resume();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "The most pairs of JVMs for a cell; one without change takes 12. Default:"
              + " ${DEFAULT-VALUE}.")
  int pairs();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "Measured rounds of 100 ms in each JVM, up to three times as many where rounds differ"
              + " more than JVMs, down to half as many where JVMs differ more; single shots have"
              + " their own. Default: ${DEFAULT-VALUE}.")
  int rounds();

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "Warm-up rounds before them, up to four times as many where JVMs still compile. Default:"
              + " ${DEFAULT-VALUE}.")
  int warmup();

  @Option(
      names = "--jvm-args",
      paramLabel = "ARGS",
      defaultValue = "-Xms512m -Xmx512m",
      description =
          "Arguments of the measured JVMs; a benchmark's own win, and a heap size of its own takes"
              + " the place of this one. Default: ${DEFAULT-VALUE}.")
  String jvmArgs();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random orders. Default: another each time.")
  Optional<Long> seed();

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      defaultValue = BUILD,
      description = "Builds a commit, in its root. Default: ${DEFAULT-VALUE}.")
  String build();

  @Option(
      names = "--jar",
      paramLabel = "PATH",
      defaultValue = Recipe.HARNESS,
      description = {
        "The JMH jar that the build leaves. Default: ${DEFAULT-VALUE};",
        "if that is not there, race tests alone are compared."
      })
  Path jar();

  @Option(
      names = "--races-jar",
      paramLabel = "PATH",
      defaultValue = "stress/target/jcstress.jar",
      description = "The jcstress jar that the build leaves, if any. Default: ${DEFAULT-VALUE}.")
  Path racesJar();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = CACHE,
      description = "Keeps builds, logs and raw results. Default: ${DEFAULT-VALUE}.")
  Path cache();
}
