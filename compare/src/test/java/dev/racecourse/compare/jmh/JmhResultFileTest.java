package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhResultFileTest {

  private static final Histogram NO_TIMES = new Histogram(new TreeMap<>());

  private static final String THREADLESS =
      """
      [{"benchmark": "a.B.c", "mode": "thrpt", "primaryMetric": {"scoreUnit": "ops/s"}}]
      """;

  @Test
  void readsWhatJmhWrote() throws Exception {
    var run = recorded("throughput.json");

    assertEquals(
        new Workload("demo.Work.map", Mode.THROUGHPUT, new TreeMap<>()), run.cell().workload());
    assertEquals("ops/s", run.unit());
    assertEquals(5, run.forks().get(0).scores().size());
    assertEquals(253004.98311286533, run.forks().get(0).scores().get(0));
  }

  @Test
  void readsStringsAsNotANumberAndParameters() throws Exception {
    var run = recorded("nan.json");

    assertTrue(run.forks().get(0).scores().get(1).isNaN());
    assertEquals(Map.of("size", "10"), run.cell().workload().params());
  }

  @Test
  void averagesHistogramsAndTurnsTimesIntoSpeeds(@TempDir Path folder) throws IOException {
    var file = folder.resolve("sample.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "a.B.c", "mode": "sample", "threads": 1, "primaryMetric": {
          "scoreUnit": "us/op", "rawDataHistogram": [[[[2.0, 3], [6.0, 1]]]]}}]
        """);

    var run = new JmhResultFile(file).read().get(0);

    assertEquals(List.of(3.0), run.forks().get(0).scores());
    assertEquals(new Histogram(new TreeMap<>(Map.of(2.0, 3L, 6.0, 1L))), run.times());
    assertArrayEquals(new double[] {1e6 / 3}, run.speeds(), 1e-6);
  }

  @Test
  void readsEveryResultWithItsForksAndHowItWasMeasured() throws Exception {
    var runs = new JmhResultFile(resource("two-results.json")).read();

    assertEquals(
        new JmhRun(
            new CellKey(Workload.parse("demo.Work.map thrpt size=10"), 4),
            "ops/s",
            List.of(
                new JmhRun.Fork(List.of(1.0, 2.0), List.of(16.0, 16.5)),
                new JmhRun.Fork(List.of(3.0, Double.NaN), List.of(16.0, 17.0))),
            NO_TIMES,
            Map.of(
                "jmh", "1.37",
                "jdk", "17.0.15",
                "vm", "OpenJDK 64-Bit Server VM 17.0.15+6",
                "jvm flags", "-Xmx512m",
                "iterations", "2 x 100 ms after 3 x 1 s"),
            List.of()),
        runs.get(0));
    assertArrayEquals(new double[] {1.5, Double.NaN}, runs.get(0).speeds());
    assertEquals(
        new JmhRun(
            new CellKey(Workload.parse("demo.Work.once ss"), 1),
            "ms/op",
            List.of(new JmhRun.Fork(List.of(4.0), List.of(24.0))),
            NO_TIMES,
            Map.of("iterations", "1 x single-shot in batches of 9 after 0 x single-shot"),
            List.of()),
        runs.get(1));
    assertArrayEquals(new double[] {250}, runs.get(1).speeds());
    assertEquals(2, runs.size());
  }

  @Test
  void theMethodsOfAGroupAndCountersAreParts(@TempDir Path folder) throws IOException {
    var file = folder.resolve("group.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "a.B.queue", "mode": "thrpt", "threads": 2, "jvmArgs": [],
          "primaryMetric": {"scoreUnit": "ops/s", "rawData": [[3]]},
          "secondaryMetrics": {
            "put": {"scoreUnit": "ops/ms", "rawData": [[2]]},
            "missed": {"scoreUnit": "#", "rawData": [[7]]},
            "gc.rate": {"scoreUnit": "ops/s", "rawData": [[5]]},
            "\u00b7odd": {"scoreUnit": "ops/s", "rawData": [[5]]},
            "cycles": {"scoreUnit": "#/op", "rawData": [[5]]},
            "gc.alloc.rate.norm": {"scoreUnit": "B/op", "rawData": [[48]]}}}]
        """);

    var run = new JmhResultFile(file).read().get(0);

    assertEquals(48, run.allocation());
    assertEquals(
        List.of("B.queue:put -t 2", "B.queue:missed -t 2"),
        run.parts().stream().map(part -> part.cell().toString()).toList());
    assertArrayEquals(new double[] {2000}, run.parts().get(0).speeds());
    assertTrue(Double.isNaN(run.parts().get(0).allocation()));
    assertTrue(Double.isNaN(run.parts().get(1).scale()));
    assertEquals(Map.of("jvm flags", "none"), run.facts());
  }

  @Test
  void aJvmThatWasNotForkedIsNoFork(@TempDir Path folder) throws IOException {
    var file = folder.resolve("unforked.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "a.B.c", "mode": "thrpt", "threads": 1, "forks": 0,
          "primaryMetric": {"scoreUnit": "ops/s", "rawData": [[3]]}}]
        """);

    assertEquals(List.of(), new JmhResultFile(file).read().get(0).forks());
  }

  @Test
  void refusesAnythingElse(@TempDir Path folder) throws IOException {
    var file = folder.resolve("broken.json");
    for (var text : new String[] {"", "[{}]", "{\"a\": 1}", "[1, 2", THREADLESS}) {
      Files.writeString(file, text);
      assertThrows(IOException.class, () -> new JmhResultFile(file).read(), text);
    }
  }

  private static JmhRun recorded(String name) throws IOException, URISyntaxException {
    return new JmhResultFile(resource(name)).read().get(0);
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(JmhResultFileTest.class.getResource(name)).toURI());
  }
}
