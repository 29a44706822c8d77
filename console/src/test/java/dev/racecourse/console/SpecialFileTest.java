package dev.racecourse.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link AtomicFile} must not replace. */
class SpecialFileTest {
  @TempDir private Path directory;

  @Test
  void writesIntoAPipe() throws Exception {
    var pipe = pipe();
    var read = CompletableFuture.supplyAsync(() -> read(pipe));

    write(pipe, "to the reader");

    assertEquals("to the reader", read.get());
    assertSpecial(pipe);
  }

  @Test
  void probesAPipeThatNobodyReads() throws Exception {
    var pipe = pipe();

    new AtomicFile(pipe).probe();

    assertSpecial(pipe);
  }

  @Test
  void writesToADevice() throws Exception {
    var device = device("null", 3);

    new AtomicFile(device).probe();
    write(device, "lost");

    assertSpecial(device);
    assertEquals("", Files.readString(device));
  }

  @Test
  void saysWhenADeviceIsFull() throws Exception {
    var full = device("full", 7);

    var e = assertThrows(IOException.class, () -> write(full, "lost"));

    assertEquals("no space left on device", Reason.of(e));
    assertSpecial(full);
  }

  @Test
  void printsToStandardOutput() throws Exception {
    var bytes = new ByteArrayOutputStream();

    onStandardOutput(new BufferedOutputStream(bytes), "printed");

    assertEquals("printed", bytes.toString(UTF_8));
  }

  @Test
  void saysWhenStandardOutputIsClosed() throws Exception {
    try (var nobody = new PipedOutputStream()) {
      var e = assertThrows(IOException.class, () -> onStandardOutput(nobody, "lost"));

      assertEquals("/dev/stdout is closed", e.getMessage());
    }
  }

  private static void onStandardOutput(OutputStream stream, String content) throws IOException {
    var out = System.out;
    System.setOut(new PrintStream(stream, false, UTF_8));
    try {
      new AtomicFile(Path.of("/dev/stdout")).probe();
      write(Path.of("/dev/stdout"), content);
    } finally {
      System.setOut(out);
    }
  }

  @Test
  void replacesWhatALinkLeadsTo() throws Exception {
    var target = Files.writeString(directory.resolve("target"), "old");
    var link = link("link", Path.of("target"));

    new AtomicFile(link).probe();
    write(link, "new");

    assertEquals("new", Files.readString(target));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void makesWhatALinkLeadsTo() throws Exception {
    var below = Files.createDirectories(directory.resolve("below"));
    var link = link("link", link("next", Path.of("below/target")));

    new AtomicFile(link).probe();
    write(link, "new");

    assertEquals("new", Files.readString(below.resolve("target")));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void writesIntoThePipeThatALinkLeadsTo() throws Exception {
    var pipe = pipe();
    var link = link("link", pipe);
    var read = CompletableFuture.supplyAsync(() -> read(pipe));

    write(link, "to the reader");

    assertEquals("to the reader", read.get());
    assertTrue(Files.isSymbolicLink(link));
    assertSpecial(pipe);
  }

  @Test
  void linksThatLeadInACircleAreRefused() throws Exception {
    var link = link("there", Path.of("back"));
    link("back", Path.of("there"));

    assertThrows(FileSystemLoopException.class, () -> new AtomicFile(link).probe());
    assertThrows(FileSystemLoopException.class, () -> write(link, "new"));
  }

  private Path pipe() throws Exception {
    var pipe = directory.resolve("pipe");
    assumeTrue(run("mkfifo", pipe.toString()) == 0, "no pipes here");
    return pipe;
  }

  /** A device of this test's own: what is wrong with a write must not be tried on the machine's. */
  private Path device(String name, int minor) throws Exception {
    var device = directory.resolve(name);
    var made = run("mknod", device.toString(), "c", "1", Integer.toString(minor));
    assumeTrue(made == 0, "only root makes devices");
    try (var in = Files.newInputStream(device)) {
      assumeTrue(in.read() <= 0);
    } catch (IOException e) {
      assumeTrue(false, "no device can be used here");
    }
    return device;
  }

  private Path link(String name, Path target) throws IOException {
    return Files.createSymbolicLink(directory.resolve(name), target);
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, String content) throws IOException {
    new AtomicFile(path).write(content.getBytes(UTF_8));
  }

  private static void assertSpecial(Path path) throws IOException {
    assertTrue((boolean) Files.getAttribute(path, "isOther", LinkOption.NOFOLLOW_LINKS));
  }
}
