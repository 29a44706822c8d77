package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitEnvironmentTest {

  @Test
  void leavesSettingsAlone() {
    var environment =
        new HashMap<>(
            Map.of(
                "GIT_DIR",
                "/r/.git",
                "GIT_INDEX_FILE",
                "index",
                "GIT_SSL_CAINFO",
                "ca.crt",
                "A",
                "b"));

    GitEnvironment.removeFrom(environment);

    assertEquals(Map.of("GIT_SSL_CAINFO", "ca.crt", "A", "b"), environment);
  }
}
