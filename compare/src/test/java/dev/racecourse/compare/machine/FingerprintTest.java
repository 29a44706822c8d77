package dev.racecourse.compare.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {

  private static final Fingerprint ONE =
      new Fingerprint(
          "EPYC",
          2,
          CpuQuota.NONE,
          "Linux 6 amd64",
          "17.0.15",
          "OpenJDK 17",
          List.of(),
          "1.37",
          "c0ffee");

  private static final Fingerprint NOTHING =
      new Fingerprint(null, null, null, null, null, null, null, null, null);

  @Test
  void survivesJson() {
    var json = new JsonMapper();

    for (var fingerprint : List.of(ONE, NOTHING)) {
      var text = json.writeValueAsString(fingerprint);
      assertEquals(fingerprint, json.readValue(text, Fingerprint.class), text);
    }
  }

  @Test
  void knowsTheJvmItRunsOn() {
    var here = Fingerprint.here(List.of("-Xmx1g"), null, null);

    assertEquals(List.of("-Xmx1g"), here.jvmFlags());
    assertEquals(Runtime.getRuntime().availableProcessors(), here.cores());
    assertNotNull(here.vm());
  }
}
