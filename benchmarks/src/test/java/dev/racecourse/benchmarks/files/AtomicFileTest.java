package dev.racecourse.benchmarks.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path directory = Path.of(".");

  @Test
  void leavesNothingButTheNewContent() throws IOException {
    var file = new AtomicFile(directory.resolve("result.json"));
    file.write("old".getBytes(UTF_8));
    file.write("new".getBytes(UTF_8));
    assertEquals("new", Files.readString(file.path()));
    try (var files = Files.list(directory)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void probesWithoutTouchingTheContent() throws IOException {
    var file = new AtomicFile(directory.resolve("result.json"));
    file.write("old".getBytes(UTF_8));
    file.probe();
    assertEquals("old", Files.readString(file.path()));
    assertThrows(IOException.class, () -> new AtomicFile(directory).probe());
  }
}
