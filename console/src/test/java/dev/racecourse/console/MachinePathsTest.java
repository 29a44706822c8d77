package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachinePathsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '"',
      value = {
        "DIR/a.json = a.json",
        "left no result: DIR/a.json is not one = left no result: a.json is not one",
        "see (DIR/a.log), 'DIR/b.log' = see (a.log), 'b.log'",
        "-cp DIR/a.jar:DIR/b.jar -agent:DIR/c.jar = -cp a.jar:b.jar -agent:c.jar",
        "in jar:file://DIR/a.jar!/b.txt = in jar:file:b.txt",
        "/DIR/a.json = a.json",
        "DIR/ü\\$1.json = ü\\$1.json",
        "HOME is full, HOME. = ~ is full, ~."
      })
  void leavesTheNameOfAFile(String text, String shown) {
    assertEquals(shown, MachinePaths.hidden(onThisMachine(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nonesuch-posts/17: 500",
        "http://tmp/home",
        "http://127.0.0.1:8080/tmp",
        "../tmp/a.json",
        "~/tmp/a.json",
        "head/base, B/op, a / b",
        "</details>"
      })
  void leavesEverythingElse(String text) {
    assertEquals(text, MachinePaths.hidden(text));
  }

  @Test
  void takesALongPath() {
    assertEquals("a", MachinePaths.hidden(folder + "/a".repeat(100_000)));
  }

  private String onThisMachine(String text) {
    return text.replace("DIR", folder.toString()).replace("HOME", System.getProperty("user.home"));
  }
}
