package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {
  @TempDir private Path directory;

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "");

    assertEquals("no such file or directory", reasonToRead(directory.resolve("none")));
    assertEquals("not a directory", reasonToRead(file.resolve("below")));
    assertEquals("is a directory", reasonToRead(directory));
    assertEquals("access is denied", Reason.of(new AccessDeniedException("f")));
    assertEquals(
        "no space left on device",
        Reason.of(new FileSystemException("f", null, "No space left on device")));
    assertEquals("JVM: no such option", Reason.of(new IOException("JVM: no such option")));
  }

  @Test
  void namesAHostThatNobodyKnows() {
    assertEquals("unknown host nowhere", Reason.of(new UnknownHostException("nowhere")));
  }

  @Test
  void isOneLine() {
    assertEquals("first second", Reason.of(new IOException("first\n  second\n")));
  }

  @Test
  void looksIntoAWrapper() {
    var cause = new IOException("the disk is on fire");

    assertEquals("the disk is on fire", Reason.of(new UncheckedIOException("wrapped", cause)));
  }

  @Test
  void namesTheExceptionWhereTheMessageAloneSaysLittle() {
    assertEquals("java.lang.IllegalStateException: 7", Reason.of(new IllegalStateException("7")));
    assertEquals("java.io.IOException", Reason.of(new IOException()));
  }

  private static String reasonToRead(Path path) {
    return Reason.of(assertThrows(IOException.class, () -> Files.readString(path)));
  }
}
