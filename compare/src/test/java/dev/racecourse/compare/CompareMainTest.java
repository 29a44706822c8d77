package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, in a JVM of its own. */
class CompareMainTest {

  private static final int SIGTERM = 128 + 15;

  @TempDir private Path here;

  @BeforeEach
  void makeJars() throws IOException {
    ThinJar.writeTo(here.resolve("tiny.jar"), "base");
    ThinJar.writeTo(here.resolve("other.jar"), "head");
  }

  /** German separates thousands by a point, Egyptian Arabic has digits of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG"})
  void printsTheSameNumbersInEveryLanguage(String language) throws Exception {
    assertEquals(ofSameSides("en-US"), ofSameSides(language));
  }

  @Test
  void reportsWhatItHasWhenItIsToldToStop() throws Exception {
    var jars = "--base-jar tiny.jar --head-jar other.jar --output run";
    var process = start("en-US", jars + " --cells Steady -t 1 --rounds 1000 --warmup 1");
    while (!output().contains(" pairs to go")) {
      assertTrue(process.isAlive(), this::output);
      Thread.sleep(100);
    }
    process.destroy();

    assertEquals(SIGTERM, process.waitFor());
    assertTrue(output().contains("To go on, repeat the command with --resume "), output());
    assertTrue(output().contains("\nInterrupted; so far: "), output());
    assertFalse(output().contains("gave up"), output());
    assertTrue(Files.exists(here.resolve("run/report.md")));
  }

  /** The device on which there is never space left. */
  @ParameterizedTest
  @ValueSource(strings = {"--help", "--base-jar tiny.jar --head-jar tiny.jar --output run -t 1"})
  void failsIfItsOutputCannotBeWritten(String args) throws Exception {
    var full = new File("/dev/full");
    assumeTrue(full.exists(), "no such device here");
    var process = builder("en-US", args).redirectOutput(full);
    process.redirectErrorStream(false).redirectError(here.resolve("output").toFile());

    assertEquals(2, process.start().waitFor(), this::output);
    assertTrue(
        output().contains("compare: standard output cannot be written: no space left on device."),
        output());
  }

  private String ofSameSides(String language) throws Exception {
    var folder = "run-" + language;
    var jars = "--base-jar tiny.jar --head-jar tiny.jar --seed 7 -t 1 --output ";
    assertEquals(0, start(language, jars + folder).waitFor(), output());
    return output().replace(folder, "run");
  }

  private Process start(String language, String args) throws IOException {
    return builder(language, args).start();
  }

  private ProcessBuilder builder(String language, String args) {
    var words = language.split("-", -1);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.language=" + words[0], "-Duser.country=" + words[1]));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CompareMain.class.getName());
    command.addAll(List.of(args.split(" ", -1)));
    return new ProcessBuilder(command)
        .directory(here.toFile())
        .redirectErrorStream(true)
        .redirectOutput(here.resolve("output").toFile());
  }

  private String output() {
    try {
      return Files.readString(here.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
