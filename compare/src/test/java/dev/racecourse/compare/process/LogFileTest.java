package dev.racecourse.compare.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {

  @Test
  void showsWhatMavenFoundWrong(@TempDir Path folder) throws IOException {
    var log =
        Files.writeString(
            folder.resolve("build.log"),
            """
            [ERROR] Failed to execute goal compile: Compilation failure
            [ERROR] Work.java:[8,29] cannot find symbol
            [ERROR]   symbol:   variable oops
            [ERROR] -> [Help 1]
            [ERROR]
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
            [ERROR] Re-run Maven using the -X switch to enable full debug logging.
            \u001b[0m\u001b[0m
            """);

    assertEquals(
        List.of(
            "[ERROR] Failed to execute goal compile: Compilation failure",
            "[ERROR] Work.java:[8,29] cannot find symbol",
            "[ERROR]   symbol:   variable oops"),
        new LogFile(log).tellingLines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.NoSuchMethodError: 'int demo.Server.fast()'",
        "Caused by: java.lang.NoSuchFieldError: limit",
        "java.lang.NoClassDefFoundError: demo/Server",
        "java.lang.AbstractMethodError: Receiver class demo.Server",
        "java.lang.IncompatibleClassChangeError: Found interface demo.Server",
        "java.lang.IllegalAccessError: tried to access",
        "java.lang.ClassNotFoundException: demo.Server"
      })
  void classesThatDoNotFitAreLinkageErrors(String line, @TempDir Path folder) throws IOException {
    assertTrue(
        log(folder, "# Warmup\n" + line + "\n\tat demo.Work.map(Work.java)\n").hasLinkageError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.IllegalStateException: status 500",
        "java.lang.OutOfMemoryError: Java heap space",
        "demo.NoSuchMethodError: a class of this name",
        ""
      })
  void otherFailuresAreNot(String line, @TempDir Path folder) throws IOException {
    assertFalse(log(folder, line).hasLinkageError());
  }

  @Test
  void aLogThatIsNotThereHasNoLinkageError(@TempDir Path folder) {
    assertFalse(new LogFile(folder.resolve("nonesuch")).hasLinkageError());
  }

  private static LogFile log(Path folder, String text) throws IOException {
    return new LogFile(Files.writeString(folder.resolve("some.log"), text));
  }
}
