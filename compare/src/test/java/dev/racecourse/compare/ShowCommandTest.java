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
        Work.unit                           4          -               -     -    2/2  units: ops/s, ops/ms
        Work.nan                            4          -               -     -    2/2  head measured nothing
        Work.aaaaaaaaaaaaaaaaaaaaaaa        4       >999   0.095 .. >999     -    2/2  undecided
          aaaaaaaaaaaaaaaaaaaaaaaaaa
          aaaaaaaaaaaaaaaaaaaaa
        Work.single                         4      0.500               -     -    1/1  one fork
        Work.same                           4      1.003  0.983 .. 1.024     -    3/3  no change seen
        Work.fresh                          4          -               -     -    0/1  only in head

        head/base is a ratio of speeds: below 1, head is slower. Forks are base/head.
        A loss of less than 3 % does not matter (--delta).
        One fork tells nothing about spread: run JMH with -f 5.
        The machine of base is unknown: no environment.json beside it.
        The machine of head is unknown: no environment.json beside it.
        JMH's files tell neither a CPU quota nor whether the benchmark's code is the same.

        These results were measured at different times, so what the machine did in between is part
        of every difference. No gate should rest on them: `compare BASE HEAD` measures in turns.
        """,
        shell.out().replace(here.toString(), "HERE"));
  }

  @Test
  void aTableFitsIntoATerminal() throws IOException {
    write("head/b.json", head("21"));

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json", "--force");

    assertTrue(shell.out().contains("units: ops/s, ops/ms, unlike"), shell.out());
    assertTrue(shell.out().lines().skip(3).allMatch(line -> line.length() <= 100), shell.out());
  }

  @Test
  void comparesAllocationAsCompareItselfDoes() throws IOException {
    write(
        "base/a.json",
        new ResultJson("17")
            .allocating("few", 100, 100, 100)
            .allocating("less", 100, 100, 100, 100)
            .allocating("more", 2600, 2601, 2600, 2600));
    write(
        "head/b.json",
        new ResultJson("17")
            .allocating("few", 500, 500, 500)
            .allocating("less", 84, 84, 84, 84)
            .allocating("more", 2856, 2856, 2857, 2856));

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertEquals(
        List.of(
            "Work.more 4 1.000 1.000 .. 1.000 2,600 +256 4/4 no change seen, MORE ALLOCATION",
            "Work.few 4 1.000 1.000 .. 1.000 500 3/3 no change seen",
            "Work.less 4 1.000 1.000 .. 1.000 100 -16 4/4 no change seen, less allocation"),
        shell
            .out()
            .lines()
            .filter(line -> line.startsWith("Work."))
            .map(line -> line.replaceAll(" +", " "))
            .toList());
  }

  @Test
  void theMarginIsTheUsers() {
    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json", "--delta", "15%");

    assertTrue(shell.out().contains("A loss of less than 15 %"), shell.out());
    assertFalse(shell.out().contains("looks slower"), shell.out());
  }

  @Test
  void refusesWhatWasMeasuredUnderOtherConditions() throws IOException {
    write("head/b.json", new ResultJson("21").with("same", "ops/s", "[1]", "[2]"));

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertEquals(2, shell.exit());
    assertEquals("", shell.out());
    assertEquals(
        """
        compare: these results were measured under different conditions (base / head):
          jdk: 17 / 21
          vm: VM 17+1 / VM 21+1
        A difference between them would not be head's. --force shows them anyway.
        """,
        shell.err());
  }

  @Test
  void forceShowsThemWithAMark() throws IOException {
    write("head/b.json", new ResultJson("21").with("same", "ops/s", "[1]", "[2]"));

    var shell = Shell.compare(here, "show", "--force", "base/a.json", "head/b.json");

    assertEquals(0, shell.exit(), shell.err());
    assertTrue(shell.out().contains("undecided, unlike\n"), shell.out());
    assertTrue(shell.out().contains("\n  jdk: 17 / 21\n"), shell.out());
  }

  @Test
  void comparesTheMachinesWhenBothAreKnown() throws IOException {
    environment("base", "17", 2);
    environment("head", "17", 4);

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertEquals(2, shell.exit());
    assertTrue(shell.err().contains("\n  cores: 2 / 4\nA difference"), shell.err());
  }

  @Test
  void anEnvironmentOfAnotherRunIsNotBelieved() throws IOException {
    environment("base", "17", 2);
    environment("head", "25", 4);

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertEquals(0, shell.exit(), shell.err());
    assertTrue(
        shell.out().contains("The machine of head is unknown: the environment.json"), shell.out());
  }

  @Test
  void oneEnvironmentCannotSpeakForTwo() throws IOException {
    environment("base", "17", 2);
    Files.copy(here.resolve("head/b.json"), here.resolve("base/b.json"));

    var shell = Shell.compare(here, "show", "base/a.json", "base/b.json");

    assertTrue(shell.out().contains("speaks for one of the two files"), shell.out());
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
    assertTrue(Shell.compare(here, "show", "--help").out().contains("BASE.json HEAD.json"));
    assertTrue(Shell.compare(here, "--help").out().contains("show"));
  }

  private void environment(String folder, String jdk, int cores) throws IOException {
    Files.writeString(
        here.resolve(folder).resolve("environment.json"),
        """
        {"commit": "unknown", "jdk": "%s", "vm": "VM %s+1", "cpu": "unknown", "cores": %d,
         "os": "Linux 6 amd64"}
        """
            .formatted(jdk, jdk, cores));
  }

  private void write(String name, ResultJson result) throws IOException {
    var file = here.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, result.toString());
  }
}
