package dev.racecourse.compare.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  @TempDir private Path folder;

  @Test
  void replacesAFileAsAWhole() throws IOException {
    try (var run = RunDirectory.create(folder)) {
      run.write("report.md", "a long first report, with a – dash");
      run.write("report.md", "ü");

      assertEquals("ü", Files.readString(run.file("report.md")));
    }
  }

  @Test
  void leavesAllButItsScratchFolder() {
    try (var run = RunDirectory.create(folder.resolve("new/run"))) {
      run.write("report.md", "text");
    }

    assertTrue(Files.exists(folder.resolve("new/run/report.md")));
    assertFalse(Files.exists(folder.resolve("new/run/scratch")));
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    var error = assertThrows(SetupException.class, () -> RunDirectory.create(file.resolve("run")));

    assertTrue(String.valueOf(error.getMessage()).startsWith(file + "/run cannot be used"));
  }

  @Test
  void isEquippedAgainAfterACrash() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{}");
    Files.createDirectories(folder.resolve("scratch/turn/dev"));

    try (var run = RunDirectory.resume(folder)) {
      var subjects = new Both<>(subject("0123456789"), subject("89abcdef01"));
      assertDoesNotThrow(() -> RunContext.equip(subjects, Samples.PLAN, run));
    }
  }

  @Test
  void leavesFoldersOfOthersAlone() throws IOException {
    Files.createDirectories(folder.resolve("scratch"));

    assertThrows(SetupException.class, () -> RunDirectory.create(folder));
    assertThrows(SetupException.class, () -> RunDirectory.resume(folder));
    assertTrue(Files.exists(folder.resolve("scratch")));
    assertThrows(SetupException.class, () -> RunDirectory.resume(folder.resolve("no")));
    assertFalse(Files.exists(folder.resolve("no")));
  }

  @Test
  void isForOneCompareAtATime() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{}");

    try (var run = RunDirectory.resume(folder)) {
      var error = assertThrows(SetupException.class, () -> RunDirectory.resume(folder));

      assertTrue(String.valueOf(error.getMessage()).startsWith("another compare is at work"));
      assertTrue(Files.exists(run.scratch()));
    }
    RunDirectory.resume(folder).close();
  }

  @Test
  void isFreeAgainWhereItCouldNotBeUsed() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{}");
    var inTheWay = Files.createDirectory(folder.resolve(".gitignore"));
    assertThrows(SetupException.class, () -> RunDirectory.resume(folder));
    Files.delete(inTheWay);

    assertDoesNotThrow(() -> RunDirectory.resume(folder).close());
  }

  @Test
  void aFullDiskIsRefused() {
    try (var run = RunDirectory.create(folder)) {
      assertDoesNotThrow(() -> run.requireSpace());
      assertThrows(IOException.class, () -> run.requireSpace(0));
      assertDoesNotThrow(() -> run.requireSpace(Long.MAX_VALUE));
    }
  }

  private static Subject subject(String id) {
    var jars = new Jars(Optional.of(Path.of("some.jar")), Optional.empty(), Optional.empty());
    return new Subject("some", id, jars);
  }
}
