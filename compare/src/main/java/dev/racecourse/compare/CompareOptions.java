package dev.racecourse.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare}. */
@Command(
    name = "compare",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Measures the JMH benchmarks of two commits on one machine and says what head changed.",
      "In each pair of forks, base and head are alive at the same time and measure in turn.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no cell is slower",
      "1:a cell is slower: by 5 %% or more, and by more than chance",
      "2:something could not be measured, so nothing is known about it",
      "130:interrupted, after a report of what was measured"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar compare.jar main HEAD",
      "  java -jar compare.jar before.jar after.jar --cell MyBenchmark -t 1,8",
      "  java -jar compare.jar show before.json after.json",
      "",
      "Commits are measured as committed: changes in the working tree are not part of HEAD."
    })
interface CompareOptions {

  @Parameters(index = "0", paramLabel = "BASE", description = "A git ref, or a JMH jar.")
  String base();

  @Parameters(index = "1", paramLabel = "HEAD", description = "A git ref, or a JMH jar.")
  String head();

  @Option(
      names = "--cell",
      paramLabel = "REGEX",
      description = {
        "Measure the benchmarks whose names match; may be repeated.",
        "Default: ReadPost and EditPost, or all if there is neither."
      })
  @Nullable List<Pattern> cells();

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      split = ",",
      defaultValue = "1,4",
      description = "Numbers of JMH threads. Default: ${DEFAULT-VALUE}.")
  List<Integer> threads();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "6",
      description = "Pairs of forks for each cell. Default: ${DEFAULT-VALUE}.")
  int pairs();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "100",
      description = "Measured iterations of 100 ms in each fork. Default: ${DEFAULT-VALUE}.")
  int rounds();

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "40",
      description = "Iterations before them. Default: ${DEFAULT-VALUE}.")
  int warmup();

  @Option(
      names = "--jvm-args",
      paramLabel = "ARGS",
      defaultValue = "-Xms512m -Xmx512m",
      description =
          "Arguments of the measured JVMs; a benchmark's own win. Default: ${DEFAULT-VALUE}.")
  String jvmArgs();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random orders. Default: another each time.")
  Optional<Long> seed();

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      defaultValue = "mvn -B -q -DskipTests -pl benchmarks -am package",
      description = "Builds a commit, in its root. Default: ${DEFAULT-VALUE}.")
  String build();

  @Option(
      names = "--jar",
      paramLabel = "PATH",
      defaultValue = "benchmarks/target/benchmarks.jar",
      description = "The JMH jar that the build leaves. Default: ${DEFAULT-VALUE}.")
  Path jar();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "${env:XDG_CACHE_HOME:-${sys:user.home}/.cache}/racecourse",
      description = "Keeps builds, logs and raw results. Default: ${DEFAULT-VALUE}.")
  Path cache();
}
