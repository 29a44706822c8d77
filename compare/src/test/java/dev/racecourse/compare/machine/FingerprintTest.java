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

  @Test
  void alikeIsNoDifference() {
    assertEquals(List.of(), ONE.differences(ONE));
    assertEquals(List.of(), NOTHING.differences(NOTHING));
  }

  @Test
  void namesEveryFactThatDiffers() {
    var other =
        new Fingerprint(
            "Xeon",
            4,
            new CpuQuota(1.5),
            "Linux 5 amd64",
            "21",
            "OpenJDK 21",
            List.of("-Xmx1g"),
            "1.36",
            "decaf");

    assertEquals(
        List.of(
            "cpu: EPYC / Xeon",
            "cores: 2 / 4",
            "cpu quota: none / 1.50 cores",
            "kernel: Linux 6 amd64 / Linux 5 amd64",
            "jdk: 17.0.15 / 21",
            "vm: OpenJDK 17 / OpenJDK 21",
            "jvm flags: none / -Xmx1g",
            "jmh: 1.37 / 1.36",
            "benchmark classes: c0ffee / decaf"),
        ONE.differences(other));
  }

  @Test
  void unknownOnOneSideIsNotEqual() {
    var blank =
        new Fingerprint(
            " ", 2, null, "Linux 6 amd64", "17.0.15", "OpenJDK 17", null, "1.37", "c0ffee");

    assertEquals(
        List.of(
            "cpu: unknown on one side, ? / EPYC",
            "cpu quota: unknown on one side, ? / none",
            "jvm flags: unknown on one side, ? / none"),
        blank.differences(ONE));
  }

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

  private static final Fingerprint NOTHING =
      new Fingerprint(null, null, null, null, null, null, null, null, null);
}
