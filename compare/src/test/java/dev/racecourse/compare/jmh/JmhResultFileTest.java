package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhResultFileTest {

  @Test
  void readsWhatJmhWrote() throws Exception {
    var result = recorded("throughput.json");

    assertEquals(
        new Workload("demo.Work.map", Mode.THROUGHPUT, new TreeMap<>()), result.workload());
    assertEquals("ops/s", result.unit());
    assertEquals(5, result.scores().size());
    assertEquals(253004.98311286533, result.scores().get(0));
    assertEquals(result.scores(), result.speeds());
  }

  @Test
  void readsStringsAsNotANumberAndParameters() throws Exception {
    var result = recorded("nan.json");

    assertTrue(result.scores().get(1).isNaN());
    assertEquals(Map.of("size", "10"), result.workload().params());
  }

  @Test
  void averagesHistogramsAndTurnsTimesIntoSpeeds(@TempDir Path folder) throws IOException {
    var file = folder.resolve("sample.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "a.B.c", "mode": "sample", "primaryMetric": {
          "scoreUnit": "us/op", "rawDataHistogram": [[[[2.0, 3], [6.0, 1]]]]}}]
        """);

    var result = new JmhResultFile(file).read();

    assertEquals(3.0, result.scores().get(0));
    assertEquals(1 / 3.0, result.speeds().get(0));
  }

  @Test
  void refusesAnythingElse(@TempDir Path folder) throws IOException {
    var file = folder.resolve("broken.json");
    for (var text : new String[] {"", "[]", "[{}]", "{\"a\": 1}", "[1, 2"}) {
      Files.writeString(file, text);
      assertThrows(IOException.class, () -> new JmhResultFile(file).read(), text);
    }
  }

  private static JmhResult recorded(String name) throws IOException, URISyntaxException {
    var resource = Objects.requireNonNull(JmhResultFileTest.class.getResource(name));
    return new JmhResultFile(Path.of(resource.toURI())).read();
  }
}
