package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    ThinJar.writeTo(here.resolve("tiny.jar"));
  }

  @Test
  void measuresAPairOfForksInTurns() throws IOException {
    var shell = compare("--cell", "Steady", "-t", "2");

    assertTrue(shell.exit() < 2, shell.err());
    assertRow("Steady.work size=1 +2 +\\d\\.\\d{3} +\\d.* \\.\\. .* 2/2  \\w+", shell);
    assertRow("Steady.work size=a b +2 +\\d\\.\\d{3} +\\d.* \\.\\. .* 2/2  \\w+", shell);
    try (var files = Files.walk(here.resolve("cache/runs"))) {
      var names = files.map(file -> file.getFileName().toString()).toList();
      assertEquals(8, names.stream().filter(name -> name.endsWith(".json")).count());
      assertFalse(names.contains("scratch"));
    }
  }

  @Test
  void aBenchmarkThatFailsIsNotComparable() {
    var shell = compare("--cell", "Broken", "-t", "1");

    assertEquals(2, shell.exit(), shell.err());
    assertRow("Broken.fail +1 +- +- +0/2  not comparable: valid pairs: 0, needed: 2", shell);
    assertTrue(shell.out().contains("status 500, wanted 200"), shell.out());
  }

  @Test
  void aValueWithACommaIsNotComparable() {
    var shell = compare("--cell", "Listed", "-t", "1");

    assertEquals(2, shell.exit(), shell.err());
    assertRow("Listed.work list=a,b +1 +- +- +0/2  not comparable", shell);
    assertTrue(shell.out().contains("splits a value at its commas"), shell.out());
  }

  @Test
  void temporaryFilesGoIntoScratch() {
    var shell = compare("--cell", "Scratching", "-t", "1");

    assertTrue(shell.exit() < 2, shell.toString());
  }

  @Test
  void aCellThatNobodyHasIsAMistake() {
    var shell = compare("--cell", "Nonesuch");

    assertEquals(2, shell.exit());
    assertTrue(shell.err().contains("no benchmark matches [Nonesuch]"), shell.err());
    assertTrue(shell.err().contains("Steady.work"), shell.err());
  }

  private Shell compare(String... options) {
    var args =
        Stream.concat(
                Stream.of(
                    "tiny.jar",
                    "tiny.jar",
                    "--pairs",
                    "2",
                    "--rounds",
                    "5",
                    "--warmup",
                    "1",
                    "--jvm-args",
                    "-Xmx64m -XX:TieredStopAtLevel=1",
                    "--cache",
                    "cache"),
                Arrays.stream(options))
            .toArray(String[]::new);
    return Shell.compare(here, args);
  }

  private static void assertRow(String regex, Shell shell) {
    assertTrue(Pattern.compile("(?m)^" + regex).matcher(shell.out()).find(), shell.toString());
  }
}
