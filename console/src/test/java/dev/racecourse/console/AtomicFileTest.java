package dev.racecourse.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path directory;

  @Test
  void leavesNothingButTheNewContent() throws IOException {
    var file = directory.resolve("result.json");
    write(file, "old");
    write(file, "new");

    assertEquals("new", Files.readString(file));
    assertEquals(Set.of("result.json"), names());
  }

  @Test
  void whoHasTheOldContentOpenKeepsIt() throws IOException {
    var file = directory.resolve("result.json");
    write(file, "old");
    try (var reader = Files.newInputStream(file)) {
      write(file, "new");

      assertEquals("old", new String(reader.readAllBytes(), UTF_8));
    }
  }

  @Test
  void probesWithoutTouchingAnything() throws IOException {
    var file = directory.resolve("result.json");
    new AtomicFile(file).probe();
    assertEquals(Set.of(), names());

    write(file, "old");
    new AtomicFile(file).probe();
    assertEquals("old", Files.readString(file));
    assertEquals(Set.of("result.json"), names());
  }

  @Test
  void probeFailsAsWriteWould() {
    assertRefused(IOException.class, directory);
    assertRefused(NoSuchFileException.class, directory.resolve("none").resolve("result.json"));
  }

  @Test
  void aReaderMayReadItWhereNewFilesAreReadable() throws IOException {
    var plain = Files.writeString(directory.resolve("plain"), "");
    var file = directory.resolve("result.json");
    write(file, "new");

    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
  }

  @Test
  void writesThoughItsThreadIsInterrupted() throws IOException {
    var file = directory.resolve("result.json");
    Thread.currentThread().interrupt();
    try {
      new AtomicFile(file).probe();
      write(file, "a report after Ctrl-C");
    } finally {
      assertTrue(Thread.interrupted());
    }

    assertEquals("a report after Ctrl-C", Files.readString(file));
  }

  private static void assertRefused(Class<? extends IOException> kind, Path path) {
    assertThrows(kind, () -> new AtomicFile(path).probe());
    assertThrows(kind, () -> write(path, "new"));
    assertFalse(Files.isRegularFile(path));
  }

  private static void write(Path path, String content) throws IOException {
    new AtomicFile(path).write(content.getBytes(UTF_8));
  }

  private Set<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
