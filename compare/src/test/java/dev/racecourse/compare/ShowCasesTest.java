package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that users of JMH have, shown. */
class ShowCasesTest {

  @TempDir private Path here;

  @Test
  void fewForksShowTheAllocationOfBothWithoutAVerdict() throws IOException {
    assertEquals(
        List.of("ParseBenchmark.parse 1 1.000 0.989 .. 1.011 1,000 -> 2,000 3/3 no change seen"),
        rows("alloc3-base", "alloc3-head"));
  }

  @Test
  void theMethodsOfAGroupHaveRows() throws IOException {
    assertEquals(
        List.of(
            "ParseBenchmark.parse:put 4 0.020 0.020 .. 0.020 - 3/3 looks slower",
            "ParseBenchmark.parse 4 1.000 0.989 .. 1.011 - 3/3 no change seen",
            "ParseBenchmark.parse:get 4 1.980 1.980 .. 1.980 - 3/3 looks faster"),
        rows("group-base", "group-head"));
  }

  @Test
  void unitsAreConverted() throws IOException {
    assertEquals(
        List.of("ParseBenchmark.parse 1 1.000 0.983 .. 1.017 - 3/3 no change seen"),
        rows("units-base", "units-head"));
  }

  @Test
  void modeSampleComparesMeansAndShowsPercentiles() throws IOException {
    var out = show("sample-a", "sample-b").out();

    assertTrue(
        out.contains(
            """
            Mode sample: head/base compares means. Percentiles (base / head):
              ParseBenchmark.parse sample -t 1: p50 10 / 9.9, p99 19.9 / 24.95, p99.9 20 / 25 us/op
            """),
        out);
  }

  @Test
  void noForkIsNoSample() throws IOException {
    assertEquals(List.of("ParseBenchmark.parse 1 - - - 0/3 base has no fork"), rows("fork0", "ok"));
    var out = show("fork0", "ok").out();
    assertTrue(out.contains("Without forks there is no sample: run JMH with -f 5"), out);
    assertTrue(out.endsWith("\n1 not comparable.\n"), out);
  }

  @Test
  void aByteOrderMarkIsRead() throws IOException {
    assertEquals(
        List.of("ParseBenchmark.parse 1 1.000 0.989 .. 1.011 - 3/3 no change seen"),
        rows("bom", "ok"));
  }

  @Test
  void nothingOfAParameterReachesTheTerminalRaw() throws IOException {
    var shell = show("params", "params");

    assertTrue(shell.out().contains("d=line1\\u000aline2\\u0009tab"), shell.out());
    assertTrue(shell.out().contains("e=\\u001b[31mred\\u001b[0m"), shell.out());
    assertTrue(shell.out().chars().noneMatch(c -> c < ' ' && c != '\n'), shell.out());
    assertTrue(shell.out().lines().skip(3).allMatch(line -> line.length() <= 100), shell.out());
  }

  @ParameterizedTest
  @CsvSource({
    "latin1.json, is not UTF-8: if it is Latin-1",
    "utf16.json, 'is UTF-16, not UTF-8'",
    "packed.json.gz, is compressed by gzip: unpack it first",
    "folder, 'is a directory, not a file'",
    "missing.json, cannot be read: no such file or directory",
    "escape.json, is not a JMH result: Unrecognized token",
    "object.json, is not a JMH result: it holds no list of runs"
  })
  void whatCannotBeReadIsNamedWithTheReason(String file, String reason) throws IOException {
    Files.createDirectory(here.resolve("folder"));
    Files.writeString(here.resolve("escape.json"), "[q\u001b[31m");
    Files.writeString(here.resolve("object.json"), "{}");
    try (var zip = new GZIPOutputStream(Files.newOutputStream(here.resolve("packed.json.gz")))) {
      zip.write('[');
    }
    List.of("latin1.json", "utf16.json", "ok.json").forEach(this::copy);

    var shell = Shell.compare(here, "show", "ok.json", file);

    assertEquals(2, shell.exit());
    assertEquals("", shell.out());
    var start = "compare: " + here.resolve(file) + " " + reason;
    assertTrue(shell.err().startsWith(start), shell.err());
    assertEquals(2, shell.err().lines().count(), shell.err());
    assertTrue(shell.err().chars().noneMatch(c -> c < ' ' && c != '\n'), shell.err());
  }

  private List<String> rows(String base, String head) throws IOException {
    return show(base, head)
        .out()
        .lines()
        .filter(line -> line.startsWith("ParseBenchmark"))
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  private Shell show(String base, String head) throws IOException {
    copy(base + ".json");
    copy(head + ".json");
    var shell = Shell.compare(here, "show", base + ".json", head + ".json");
    assertEquals(0, shell.exit(), shell.err());
    return shell;
  }

  private void copy(String name) {
    try (var in =
        Objects.requireNonNull(ShowCasesTest.class.getResourceAsStream("stored/" + name))) {
      Files.write(here.resolve(name), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
