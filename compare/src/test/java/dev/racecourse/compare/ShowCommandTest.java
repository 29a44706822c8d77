package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

  private static final String LONG = "a".repeat(70);

  @TempDir private Path here;

  @BeforeEach
  void twoResults() throws IOException {
    write(
        "base/a.json",
        new ResultJson("17")
            .with("same", "ops/s", "[100, 100]", "[101, 101]", "[99, 99]")
            .with("slow", "ops/s", "[100, 100]", "[101, 101]", "[99, 99]")
            .with("single", "ops/s", "[100, 100]")
            .with("unit", "ops/s", "[100]", "[101]")
            .with("nan", "ops/s", "[100]", "[101]")
            .with(LONG, "ops/s", "[1]", "[2]"));
    write("head/b.json", head("17"));
  }

  private static ResultJson head(String jdk) {
    return new ResultJson(jdk)
        .with("same", "ops/s", "[100, 100]", "[101, 101]", "[100, 100]")
        .with("slow", "ops/s", "[90, 90]", "[91, 91]", "[90, 88]")
        .with("single", "ops/s", "[50, 50]")
        .with("unit", "ops/ms", "[100]", "[101]")
        .with("nan", "ops/s", "[100]", "[\"NaN\"]")
        .with(LONG, "ops/s", "[1000]", "[9000]")
        .with("fresh", "ops/s", "[1]");
  }

  @Test
  void showsTheWorstFirstAndWhatStoredResultsCannotKnow() {
    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertEquals(0, shell.exit(), shell.err());
    assertEquals(
        """
        base  HERE/base/a.json
        head  HERE/head/b.json

        cell                          threads  head/base   95 % interval  B/op  forks  finding
        Work.slow                           4      0.900  0.879 .. 0.922     -    3/3  looks slower
        Work.nan                            4          -               -     -    2/2  head measured nothing
        Work.aaaaaaaaaaaaaaaaaaaaaaa        4       >999   0.095 .. >999     -    2/2  undecided
          aaaaaaaaaaaaaaaaaaaaaaaaaa
          aaaaaaaaaaaaaaaaaaaaa
        Work.single                         4      0.500               -     -    1/1  one fork
        Work.same                           4      1.003  0.983 .. 1.024     -    3/3  no change seen
        Work.unit                           4     1000.0   970.2 .. >999     -    2/2  looks faster

        head/base is a ratio of speeds: below 1, head is slower. Forks are base/head.
        A loss of less than 3 % does not matter (--delta).
        One fork tells nothing about spread: run JMH with -f 5.
        Only in head: Work.fresh -t 4.
        Unknown, so not compared: the benchmarks' code, CPU quota, cpu, cores, kernel.

        These results were measured at different times, so what the machine did in between is part
        of every difference. No gate should rest on them: `compare BASE HEAD` measures in turns.
        1 looks slower, 1 not comparable, 1 undecided, 1 one fork, 1 no change seen, 1 looks faster, 1 only
          in head.
        """,
        shell.out().replace(here.toString(), "HERE"));
  }

  @Test
  void aTableFitsIntoATerminal() throws IOException {
    write("head/b.json", head("21"));

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json", "--force");

    assertTrue(shell.out().contains("head measured nothing *\n"), shell.out());
    assertTrue(shell.out().lines().skip(3).allMatch(line -> line.length() <= 100), shell.out());
  }

  @Test
  void showsTheAllocationOfBothSidesWhereItDiffers() throws IOException {
    write(
        "base/a.json",
        new ResultJson("17").allocating("less", 100, 100).allocating("same", 8, 8, 8, 8));
    write(
        "head/b.json",
        new ResultJson("17").allocating("less", 84, 84).allocating("same", 8, 8, 8, 8));

    var out = Shell.compare(here, "show", "base/a.json", "head/b.json").out();

    assertTrue(out.contains("100 -> 84    2/2  no change seen"), out);
    assertTrue(out.contains("1.000 .. 1.000          8    4/4  no change seen"), out);
  }

  @Test
  void showsTheCellsThatAPatternIsFoundIn() {
    var out =
        Shell.compare(
                here,
                "show",
                "base/a.json",
                "head/b.json",
                "--cells",
                "demo.*slow",
                "--cells",
                "fresh")
            .out();

    assertTrue(out.contains("Work.slow"), out);
    assertTrue(out.endsWith("1 looks slower, 1 only in head.\n"), out);
  }

  @Test
  void aPatternThatIsFoundNowhereIsAnError() {
    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json", "--cells", "slwo");

    assertEquals(2, shell.exit());
    assertTrue(
        shell.err().startsWith("compare: no cell of either file matches slwo.\n"), shell.err());
  }

  @Test
  void whatMostCellsDidIsSaidOnce() throws IOException {
    var base = new ResultJson("17");
    var head = new ResultJson("17");
    for (var cell : List.of("a", "b", "c", "d", "e", "f")) {
      base.with(cell, "ops/s", "[100]", "[101]", "[99]");
      head.with(cell, "ops/s", "[92]", "[93]", "[91]");
    }
    write("base/a.json", base);
    write("head/b.json", head.with("g", "ops/s", "[60]", "[61]", "[60]"));
    write("base/a.json", base.with("g", "ops/s", "[100]", "[101]", "[99]"));

    var out = Shell.compare(here, "show", "base/a.json", "head/b.json").out();

    assertTrue(out.contains("7 of 7 cells that look changed moved the same way by about 8 %"), out);
    assertTrue(out.endsWith("1 looks slower, 6 with the rest.\n"), out);
  }

  @Test
  void theMarginIsTheUsers() {
    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json", "--delta", "15%");

    assertTrue(shell.out().contains("A loss of less than 15 %"), shell.out());
    assertFalse(shell.out().contains("looks slower"), shell.out());
  }

  @Test
  void whatCannotBeRead() throws IOException {
    var twice = new ResultJson("17").with("a", "ops/s", "[1]").with("a", "ops/s", "[1]");
    Files.writeString(here.resolve("none.json"), "[]");
    Files.writeString(here.resolve("text.json"), "Benchmark Mode Cnt");
    write("twice.json", twice);

    for (var file : List.of("missing.json", "none.json", "text.json", "twice.json")) {
      var shell = Shell.compare(here, "show", "base/a.json", file);
      assertEquals(2, shell.exit());
      assertTrue(shell.err().startsWith("compare: " + here.resolve(file)), shell.err());
      assertFalse(shell.err().contains("\tat "), shell.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"show", "show a", "show a b c", "show a b --delta 3", "show a b --delta 0%"})
  void wrongUsage(String args) {
    var shell = Shell.compare(here, args.split(" "));

    assertEquals(2, shell.exit());
    assertTrue(shell.err().contains("Usage: compare show "), shell.err());
  }

  @Test
  void help() {
    assertTrue(Shell.compare(here, "show", "--help").out().contains("--cells=REGEX"));
    assertTrue(Shell.compare(here, "--help").out().contains("show"));
  }

  private void write(String name, ResultJson result) throws IOException {
    var file = here.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, result.toString());
  }
}
