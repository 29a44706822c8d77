package dev.racecourse.compare.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
