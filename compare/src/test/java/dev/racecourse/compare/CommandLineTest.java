package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.TinyJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir private Path here;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b c",
        "a b --what",
        "a b --cells (",
        "a b -t 0",
        "a b -t x",
        "a b --rounds 1",
        "a b --delta 0",
        "a b --delta 3x",
        "a b --budget 20",
        "a b --fail-on what",
        "a b --races some",
        "a b --base-jar c.jar --head-jar d.jar",
        "--base-jar c.jar",
        "a b --output c --resume c",
        "a b --warmup -1"
      })
  void wrongUsage(String args) {
    assertRefused("Usage:", args.isEmpty() ? new String[0] : args.split(" "));
  }

  @Test
  void aWrongWordIsAnsweredWithTheRightOnes() {
    var bisect = List.of("bisect", "a", "b", "--race", "c", "--preset", "Quick");
    assertRefused(
        "--preset': 'Quick' is none of smoke, default, overnight.", bisect.toArray(String[]::new));
    assertRefused(
        "'what' is none of slower, cpu, alloc, race, flagged, undecided.", "--fail-on", "cpu,what");
    assertRefused("git can read no repository", "--fail-on", "CPU,race");
  }

  @Test
  void missingJar() {
    assertRefused(
        "base is the jar " + here.resolve("no.jar"),
        "--base-jar",
        "no.jar",
        "--head-jar",
        "no.jar");
  }

  @Test
  void notARepository() {
    assertRefused("git can read no repository in " + here, "main", "HEAD");
    assertRefused("fatal: not a git repository", "main", "HEAD");
  }

  @Test
  void unknownRef() throws Exception {
    git("init", "-q");

    assertRefused("base `--all` names no commit", "--", "--all", "HEAD");
  }

  @Test
  void noMainToHaveLeft() throws Exception {
    commitSomething("trunk");

    assertRefused("neither main nor origin/main has a commit in common with head `HEAD`");
  }

  @Test
  void nothingToResume() {
    assertRefused("holds nothing that could be resumed", "--resume", "nowhere");
  }

  @Test
  void takenOutput() throws IOException {
    Files.writeString(here.resolve("some"), "");

    assertRefused("holds something already", "--output", ".");
  }

  @Test
  void notAJmhJar() throws IOException {
    var jar = Files.writeString(here.resolve("some.jar"), "no jar at all").toString();

    assertRefused("is no JMH jar", "--base-jar", jar, "--head-jar", jar, "--cache", "cache");
  }

  @Test
  void unusableCache() throws IOException {
    var file = Files.writeString(here.resolve("some.jar"), "").toString();

    assertRefused("cannot be used", "--base-jar", file, "--head-jar", file, "--cache", file);
  }

  @Test
  void jcstressJarsWithoutRaceTests() throws IOException {
    var races = TinyJar.write(here.resolve("races.jar"), "META-INF/TestList=1").toString();

    assertRefused(
        "there are no benchmarks, and --races none runs no race tests",
        "--base-jar",
        races,
        "--head-jar",
        races,
        "--races",
        "none");
  }

  @Test
  void jarThatNoClassPathCanHold() throws IOException {
    Files.createDirectory(here.resolve("a:b"));
    ThinJar.writeTo(here.resolve("a:b/tiny.jar"), "base");

    assertRefused("the jar of head is", "--base-jar", jar(), "--head-jar", "a:b/tiny.jar");
  }

  @Test
  void folderThatNoClassPathCanHold() throws Exception {
    commitSomething();

    assertRefused("the folder for the results is", "HEAD", "HEAD", "--cache", "a:b");
    assertRefused("the folder for the results is", "HEAD", "HEAD", "--output", "a:b");
    assertRefused("the cache is", "HEAD", "HEAD", "--output", "a", "--cache", "a:b");
    assertRefused("the jar that the build leaves is", "HEAD", "HEAD", "--jar", "a:b.jar");
    assertFalse(Files.exists(here.resolve("a:b")));
  }

  @Test
  void jmhOfAnotherVersion() throws IOException {
    var other = TinyJar.write(here.resolve("other.jar"), "jmh.properties=jmh.version=1.21");

    assertRefused(
        "base brings JMH 1.37 and head JMH 1.21",
        "--base-jar",
        jar(),
        "--head-jar",
        other.toString(),
        "--output",
        "run");
    assertFalse(Files.exists(here.resolve("run")));
  }

  @Test
  void buildThatFails() throws Exception {
    commitSomething();

    assertRefused(
        "base does not build at ",
        "HEAD",
        "HEAD",
        "--build",
        "echo cannot find symbol; exit 7",
        "--cache",
        "cache");
  }

  @Test
  void buildThatAsks() throws Exception {
    commitSomething();

    assertRefused("ended with 1 ", "HEAD", "HEAD", "--build", "read answer", "--cache", "cache");
  }

  @Test
  void buildThatLeavesNoJar() throws Exception {
    commitSomething();

    assertRefused(
        "left no out.jar",
        "HEAD",
        "HEAD",
        "--build",
        "true",
        "--jar",
        "out.jar",
        "--cache",
        "cache");
    git("diff", "--exit-code");
  }

  @Test
  void helpAndVersion() {
    assertEquals(0, Shell.compare(here, "--help").exit());
    assertTrue(Shell.compare(here, "--version").out().startsWith("compare "));
  }

  private String jar() throws IOException {
    var jar = here.resolve("tiny.jar");
    ThinJar.writeTo(jar, "base");
    return jar.toString();
  }

  private void assertRefused(String reason, String... args) {
    var shell = Shell.compare(here, args);

    assertTrue(shell.err().contains(reason), shell.err());
    assertTrue(!shell.err().contains("\tat "), shell.err());
    assertEquals(2, shell.exit());
  }

  private void commitSomething() throws Exception {
    commitSomething("main");
  }

  private void commitSomething(String branch) throws Exception {
    git("init", "-q", "-b", branch);
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--allow-empty", "-m", "a");
  }

  private void git(String... words) throws Exception {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    var git = new ProcessBuilder(command).directory(here.toFile());
    // Of a hook that runs these tests, whose repository is none of their business.
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    assertEquals(0, git.start().waitFor());
  }
}
