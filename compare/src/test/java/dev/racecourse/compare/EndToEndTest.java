package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares real forks of tiny benchmarks. What they measure is of no interest here. */
class EndToEndTest {

  @TempDir private Path here;

  @BeforeEach
  void makeJar() throws IOException {
    ThinJar.writeTo(here.resolve("tiny.jar"), "base");
    ThinJar.writeTo(here.resolve("other.jar"), "head");
  }

  @Test
  void measuresPairsOfForksInTurns() throws IOException {
    var shell = compare("--cells", "Steady", "-t", "2", "--delta", "99%");

    assertEquals(0, shell.exit(), shell.toString());
    assertRow("Steady.work size=1 +2 .* 4  undecided: ", shell);
    assertRow("Steady.work size=a b +2 .* 4  undecided: ", shell);
    var run = here.resolve("run");
    var pairs = Files.readAllLines(run.resolve("pairs.ndjson"));
    assertEquals(8, measured(pairs));
    assertTrue(pairs.get(0).contains("\"unit\":\"ops/s\""), "not as the benchmark has it");
    assertFalse(Files.exists(run.resolve("scratch")));
    assertTrue(Files.readString(run.resolve("report.md")).startsWith("**compare: 2 undecided**"));
    var page = Files.readString(run.resolve("report.html"));
    assertTrue(page.contains("<strong>2 undecided</strong>"), page);
    assertTrue(page.contains(" a pair that counts<"), page);
    assertTrue(Files.readString(run.resolve("result.json")).contains("\"schema\" : 3"));
  }

  @Test
  void threadsAreThoseOfWholeThreadGroups() {
    var shell = compareShortly("--cells", "Grouped", "-t", "1,2");

    assertMeasured("Grouped.mixed +3", shell);
  }

  @Test
  void resumesWithTheMissingPairsOnly() throws IOException {
    var options = new String[] {"--cells", "size=1", "-t", "1", "--delta", "99%"};
    compare(options);
    var pairs = here.resolve("run/pairs.ndjson");
    var lines = Files.readAllLines(pairs);
    var kept = lines.subList(0, 3);
    Files.write(pairs, kept);

    var shell = compareIn("--resume", options);

    assertEquals(0, shell.exit(), shell.toString());
    assertEquals(kept, Files.readAllLines(pairs).subList(0, 3));
    assertEquals(4, measured(Files.readAllLines(pairs)));
  }

  @Test
  void resumesNothingElse() {
    compare("--cells", "Steady", "-t", "1", "--budget", "1s");

    var shell =
        Shell.compare(here, "--base-jar", "tiny.jar", "--head-jar", "other.jar", "--resume", "run");

    assertEquals(2, shell.exit(), shell.toString());
    assertTrue(shell.err().contains("--rounds was `3`, now `40`"), shell.err());
  }

  @Test
  void stopsWhenTheBudgetIsSpent() {
    var shell = compare("--cells", "Steady", "-t", "1", "--budget", "1s", "--fail-on", "undecided");

    assertEquals(2, shell.exit(), "nothing was measured: " + shell);
    assertRow("Steady.work size=1 +1 +- +- +- +- +0  undecided: stopped at 0 of 4 pairs", shell);
    assertRow("INCOMPLETE \\(no cell was measured within --budget\\): 2 undecided", shell);
  }

  @Test
  void theSameJarIsNotMeasured() {
    var shell =
        Shell.compare(
            here, "--base-jar", "tiny.jar", "--head-jar", "tiny.jar", "--output", "run", "-t", "1");

    assertEquals(0, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("identical: "), shell.out());
    assertFalse(Files.exists(here.resolve("run/pairs.ndjson")));
  }

  @Test
  void aBenchmarkThatFailsIsNotComparable() {
    var shell = compare("--cells", "Broken", "-t", "1");

    assertEquals(2, shell.exit(), shell.err());
    assertRow("Broken.fail +1 +- +- +- +- +0  not comparable: 2 of 2 pairs failed", shell);
    assertTrue(
        shell
            .out()
            .replaceAll("\\s+", " ")
            .contains(": java.lang.IllegalStateException: status 500, wanted 200 ("),
        shell.out());
  }

  @Test
  void singleShotsKeepToTheirOwnPlan() throws IOException {
    var shell = compare("--cells", "Cold", "-t", "1", "--delta", "99%");

    assertFalse(shell.out().contains("not comparable"), shell.toString());
    var pairs = Files.readString(here.resolve("run/pairs.ndjson"));
    assertTrue(
        pairs.contains("{\"warmUp\":0,\"measured\":1,\"batches\":{\"warmUp\":1,\"measured\":1}}"),
        pairs);
    assertTrue(
        pairs.contains("{\"warmUp\":2,\"measured\":4,\"batches\":{\"warmUp\":3,\"measured\":5}}"),
        pairs);
  }

  @Test
  void aValueWithACommaIsNotComparable() {
    var shell = compare("--cells", "Listed", "-t", "1");

    assertEquals(2, shell.exit(), shell.err());
    assertRow("Listed.work +1 +- +- +- +- +0  not comparable", shell);
    assertTrue(shell.out().contains("splits a value at its commas"), shell.out());
  }

  @Test
  void temporaryFilesGoIntoScratchAndABenchmarkKeepsItsJvmArguments() {
    var shell = compareShortly("--cells", "Scratching", "-t", "1");

    assertMeasured("Scratching.work", shell);
  }

  @Test
  void aBenchmarkKeepsItsOwnHeap() {
    var shell = compareShortly("--cells", "SmallHeap", "-t", "1");

    assertMeasured("SmallHeap.work", shell);
  }

  @Test
  void aCellThatNobodyHasIsAMistake() {
    var shell = compare("--cells", "Nonesuch");

    assertEquals(2, shell.exit());
    assertTrue(shell.err().contains("no benchmark matches [Nonesuch]"), shell.err());
    assertTrue(shell.err().contains("Steady.work"), shell.err());
  }

  /** A busy machine makes compare repeat some. */
  private static long measured(List<String> pairs) {
    return pairs.stream()
        .filter(pair -> pair.contains("\"outcome\":{\"kind\":\"measured\""))
        .count();
  }

  private Shell compare(String... options) {
    return compareIn("--output", options);
  }

  /** Few pairs are enough to see that it can be measured; a busy machine takes long for them. */
  private Shell compareShortly(String... options) {
    var few = Stream.of("--delta", "99%", "--budget", "1m");
    return compare(Stream.concat(few, Arrays.stream(options)).toArray(String[]::new));
  }

  private Shell compareIn(String folderOption, String... options) {
    var args =
        Stream.concat(
                Stream.of(
                    "--base-jar",
                    "tiny.jar",
                    "--head-jar",
                    "other.jar",
                    "--pairs",
                    "4",
                    "--rounds",
                    "3",
                    "--warmup",
                    "1",
                    "--jvm-args",
                    "-Xms64m -Xmx64m -XX:TieredStopAtLevel=1",
                    folderOption,
                    "run"),
                Arrays.stream(options))
            .toArray(String[]::new);
    return Shell.compare(here, args);
  }

  /** No pair failed, whether or not it was disturbed. */
  private static void assertMeasured(String cell, Shell shell) {
    assertRow(cell + " .* [0-4]  undecided: ", shell);
    assertFalse(shell.out().contains(" void: "), shell.toString());
  }

  private static void assertRow(String regex, Shell shell) {
    assertTrue(Pattern.compile("(?m)^" + regex).matcher(shell.out()).find(), shell.toString());
  }
}
