package dev.racecourse.compare.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitTest {

  @Test
  void forgetsPlacesAndLeavesSettingsAlone() {
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

    Git.forgetPlaces(environment);

    assertEquals(Map.of("GIT_SSL_CAINFO", "ca.crt", "A", "b"), environment);
  }
}
