package dev.racecourse.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.report.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on a jar that is not this project's, in a JVM of its own. */
class RacesMainTest {
  @TempDir private Path folder;

  @Test
  void aHazardWithAPlantedBugIsClean() throws Exception {
    assertEquals(0, races("--preset", "smoke", "-t", "Increments", "-r", "out"));
    assertSays("every planted bug among them was caught");
    var results = ResultsFile.read(folder.resolve("out/results.json"));
    assertEquals("0.16", results.jcstress());
    assertEquals(2, results.runs().size());
    assertTrue(Files.readString(folder.resolve("out/report.html")).contains("No race found."));
  }

  @Test
  void withoutAPlantedBugTheSensitivityIsUnknown() throws Exception {
    assertEquals(0, races("--preset", "smoke", "-t", "Ends|StoreBuffer"));
    assertSays("sensitivity unknown");
    assertSays("?[0, 0]");
    assertSays("[TERMINATED]");
  }

  @Test
  void jcstressReadsTheFileOfItsResults() throws Exception {
    assertEquals(0, races("--preset", "smoke", "-t", "StoreBuffer", "-r", "out"));
    var suite = SuiteJar.in(folder).toString();
    var blob = "out/jcstress-results.bin.gz";
    var jcstress = "org.openjdk.jcstress.Main";
    assertEquals(0, java(List.of("-cp", suite, jcstress, "-p", blob, "-r", "own", "-v")));
    assertSays("[OK] dev.racecourse.races.suite.OtherKinds.StoreBuffer");
    assertEquals(0, races("-p", blob, "-t", "StoreBuffer", "-r", "again"));
    assertEquals(
        ResultsFile.read(folder.resolve("out/results.json")).tests().get(0).evidence().outcomes(),
        ResultsFile.read(folder.resolve("again/results.json"))
            .tests()
            .get(0)
            .evidence()
            .outcomes());
  }

  @Test
  void anExceptionInTheRaceIsARace() throws Exception {
    assertEquals(1, races("--preset", "smoke", "-t", "Throws"));
    assertSays(
        "java.lang.IllegalStateException at dev.racecourse.races.suite.OtherKinds$Throws.one");
  }

  @Test
  void aJvmThatDiesProvesNothing() throws Exception {
    assertEquals(2, races("--preset", "smoke", "-t", "KillsItsJvm"));
    assertSays("lost its JVM in 1 of 1 JVMs");
  }

  @Test
  void whatIsNoJarIsRefused() throws Exception {
    var file = Files.writeString(folder.resolve("none.jar"), "no jar");
    assertEquals(2, start(List.of(file.toString())));
    assertSays("none.jar is no jar");
  }

  @Test
  void addsUpTwoRuns() throws Exception {
    assertEquals(0, races("--preset", "smoke", "-t", "Increments.Shipped", "-r", "one"));
    assertEquals(
        2, races("-m", "sanity", "-t", "Increments.Shipped", "-r", "other", "-sc", "false"));
    assertEquals(0, start(List.of("merge", "-r", "all", "one/results.json", "other/results.json")));
    var one = ResultsFile.read(folder.resolve("one/results.json"));
    var other = ResultsFile.read(folder.resolve("other/results.json"));
    var all = ResultsFile.read(folder.resolve("all/results.json"));
    assertEquals(one.runs().size() + other.runs().size(), all.runs().size());
    assertTrue(Files.readString(folder.resolve("all/report.html")).contains("No race found."));
    assertEquals(
        one.tests().get(0).evidence().samples() + other.tests().get(0).evidence().samples(),
        all.tests().get(0).evidence().samples());
  }

  private int races(String... options) throws IOException, InterruptedException {
    var args = new ArrayList<>(List.of(SuiteJar.in(folder).toString()));
    args.addAll(List.of(options));
    return start(args);
  }

  private int start(List<String> args) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
    words.add(RacesMain.class.getName());
    words.addAll(args);
    return java(words);
  }

  private int java(List<String> args) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(args);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start()
        .waitFor();
  }

  private void assertSays(String text) throws IOException {
    var output = Files.readString(folder.resolve("output"));
    assertTrue(output.contains(text), () -> text + " is not in\n" + output);
  }
}
