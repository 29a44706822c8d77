package dev.racecourse.stress;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.report.ResultsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

  @Test
  void anUnknownPresetIsAnsweredWithTheirNames() throws Exception {
    assertEquals(2, exitCode("--preset", "short"));
    assertTrue(
        output().contains("no preset is called 'short'; there are smoke, default, overnight"));
  }

  @Test
  void aPresetAndAModeAreOneTooMany() throws Exception {
    assertEquals(2, exitCode("--preset", "smoke", "-m", "quick"));
    assertTrue(output().contains("--preset and -m both say how much work"));
  }

  @Test
  void oneCpuIsNotEnough() throws Exception {
    assertEquals(2, exitCode("-c", "1", "--preset", "smoke"));
    assertTrue(output().contains("1 CPU is usable here, and a race needs one for each actor"));
  }

  @Test
  void aJvmThatDoesNotStartIsNoGreenRun() throws Exception {
    assertEquals(2, exitCode("-jvmArgs", "-XX:+NoSuchOption"));
    assertTrue(output().contains("no JVM starts with these arguments"));
  }

  @Test
  void tooFewSamplesAreNoGreenRun() throws Exception {
    assertEquals(2, exitCode("-m", "sanity", "-sc", "false", "-t", "LogoutVersusTouch.Shipped"));
    assertTrue(output().contains("too few to see a 1-in-10,000 outcome"));
  }

  @Test
  void leavesEverythingInOneFolder() throws Exception {
    assertEquals(0, exitCode("--preset", "smoke", "-t", "LogoutVersusLogout", "-r", "out"));
    assertEquals(Set.of("out", "output"), names(directory));
    var names = names(directory.resolve("out"));
    for (var name :
        List.of(
            "results.json", "junit.xml", "report.html", "index.html", "jcstress-results.bin.gz")) {
      assertTrue(names.contains(name), name);
    }

    assertEquals(0, readBack("en"));
    var inEnglish = output();
    assertTrue(inEnglish.contains("caught in"));
    assertEquals(0, readBack("de"));
    assertEquals(inEnglish, output());
  }

  private int readBack(String language) throws IOException, InterruptedException {
    // With -v, for that is when jcstress prints numbers, too.
    var args = "-p out/jcstress-results.bin.gz -t LogoutVersusLogout -r again -v".split(" ", -1);
    return start(List.of("-Duser.language=" + language), args).waitFor();
  }

  @Test
  void keepsWhatItHasWhenItIsToldToStop() throws Exception {
    var process = start("-t", "Logout", "-r", "out");
    var blob = directory.resolve("out/jcstress-results.bin.gz");
    // The line of progress that comes now and then tells that some JVMs have reported.
    while (!output().contains(" JVMs, ")) {
      assertTrue(process.isAlive(), this::output);
      Thread.sleep(100);
    }
    process.destroy();

    assertNotEquals(0, process.waitFor());
    assertFalse(output().contains("gave up"), this::output);
    var results = ResultsFile.read(directory.resolve("out/results.json"));
    assertEquals(List.of("interrupted; this is what the JVMs had reported"), results.faults());
    assertFalse(results.runs().isEmpty());
    exitCode("-p", blob.toString(), "-t", "Logout", "-r", "again");
    var again = ResultsFile.read(directory.resolve("again/results.json"));
    assertEquals(List.of(), again.faults());
    assertEquals(results.runs().size(), again.runs().size());
  }

  @Test
  void aCutBlobIsAFault() throws Exception {
    var blob = directory.resolve("cut.bin.gz");
    assertEquals(0, exitCode("--preset", "smoke", "-t", "LogoutVersusLogout", "-r", "out"));
    var whole = Files.readAllBytes(directory.resolve("out/jcstress-results.bin.gz"));
    Files.write(blob, Arrays.copyOf(whole, whole.length - 20));

    assertEquals(2, exitCode("-p", blob.toString(), "-t", "LogoutVersusLogout", "-r", "again"));
    assertTrue(output().contains("doubt: " + blob + " ends early"), this::output);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(toSet());
    }
  }

  private int exitCode(String... args) throws IOException, InterruptedException {
    return start(args).waitFor();
  }

  private Process start(String... args) throws IOException {
    return start(List.of(), args);
  }

  private Process start(List<String> jvmArgs, String... args) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(jvmArgs);
    command.add(StressMain.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output").toFile())
        .start();
  }

  private String output() {
    try {
      return Files.readString(directory.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
