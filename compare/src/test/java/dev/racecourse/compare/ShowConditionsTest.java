package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compare show says of the conditions that its files were measured under. */
class ShowConditionsTest {

  @TempDir private Path here;

  @BeforeEach
  void twoResults() throws IOException {
    write("base/a.json", new ResultJson("17").with("same", "ops/s", "[1]", "[2]"));
    write("head/b.json", new ResultJson("17").with("same", "ops/s", "[1]", "[2]"));
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
    assertTrue(shell.out().contains("undecided *\n"), shell.out());
    assertTrue(shell.out().contains("\n  jdk: 17 / 21\n"), shell.out());
  }

  @Test
  void saysWhichConditionsNeitherFileTells() throws IOException {
    var silent =
        """
        [{"benchmark": "demo.Work.a", "mode": "thrpt", "threads": 1,
          "primaryMetric": {"scoreUnit": "ops/s", "rawData": [[3], [3]]}}]
        """;
    Files.writeString(here.resolve("silent.json"), silent);

    var out = Shell.compare(here, "show", "silent.json", "silent.json").out();

    assertTrue(out.contains("cpu, cores, kernel, jdk, vm, jvm flags,\n  jmh, iterations."), out);
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
    assertTrue(shell.out().contains("CPU quota, cpu, cores, kernel.\n"), shell.out());
  }

  @Test
  void oneEnvironmentCannotSpeakForTwo() throws IOException {
    environment("base", "17", 2);
    Files.copy(here.resolve("head/b.json"), here.resolve("base/b.json"));

    var shell = Shell.compare(here, "show", "base/a.json", "base/b.json");

    assertTrue(shell.out().contains("CPU quota, cpu, cores, kernel.\n"), shell.out());
  }

  @Test
  void whatNoEnvironmentTellsIsUnknown() throws IOException {
    environment("base", "17", 2);
    environment("head", "17", 2);

    var shell = Shell.compare(here, "show", "base/a.json", "head/b.json");

    assertTrue(shell.out().contains("the benchmarks' code, CPU quota, cpu.\n"), shell.out());
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
