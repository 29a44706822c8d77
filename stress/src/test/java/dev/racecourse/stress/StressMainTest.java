package dev.racecourse.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, in a JVM of its own. */
class StressMainTest {
  @TempDir private Path directory;

  @Test
  void nothingSelectedIsUntrusted() throws Exception {
    assertEquals(2, exitCode("-t", "nosuch"));
    assertTrue(output().contains("stress: no test matches -t nosuch"));
  }

  @Test
  void listsWhatIsSelected() throws Exception {
    assertEquals(0, exitCode("run", "-l", "-t", "LogoutVersusTouch.Shipped"));
    assertTrue(output().endsWith("session.LogoutVersusTouch.Shipped\n"));
  }

  @Test
  void aBadOptionIsAnsweredWithUsage() throws Exception {
    assertEquals(2, exitCode("-time", "soon"));
    assertTrue(output().contains("Time to spend in single test iteration"));
  }

  @Test
  void helpIsUsage() throws Exception {
    assertEquals(0, exitCode("-h"));
    assertTrue(output().contains("Time to spend in single test iteration"));
  }

  private int exitCode(String... args) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StressMain.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output").toFile())
        .start()
        .waitFor();
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }
}
