package dev.racecourse.compare.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Jars;
import dev.racecourse.compare.subject.SetupException;
import dev.racecourse.compare.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  @TempDir private Path folder;

  @Test
  void isUsuallyNamedByItsTimeAndItsSides() {
    var subjects = new Both<>(subject("0123456789"), subject("89abcdef01"));
    var now = LocalDateTime.of(2026, 2, 3, 14, 5, 6, 7_000_000);

    assertEquals(
        folder.resolve("runs/20260203-140506.007-01234567..89abcdef"),
        RunDirectory.usual(folder, subjects, now));
  }

  @Test
  void replacesAFileAsAWhole() throws IOException {
    try (var run = RunDirectory.open(folder)) {
      run.write("report.md", "a long first report, with a – dash");
      run.write("report.md", "ü");

      assertEquals("ü", Files.readString(run.file("report.md")));
      assertFalse(Files.exists(run.scratch().resolve("report.md")));
    }
  }

  @Test
  void keepsTheOldFileIfTheNewOneCannotBeCompleted() throws IOException {
    try (var run = RunDirectory.open(folder)) {
      run.write("report.md", "old");
      Files.createDirectory(run.scratch().resolve("report.md"));

      assertThrows(SetupException.class, () -> run.write("report.md", "new"));
      assertEquals("old", Files.readString(run.file("report.md")));
    }
  }

  @Test
  void leavesAllButItsScratchFolder() {
    try (var run = RunDirectory.open(folder.resolve("new/run"))) {
      run.write("report.md", "text");
    }

    assertTrue(Files.exists(folder.resolve("new/run/report.md")));
    assertFalse(Files.exists(folder.resolve("new/run/scratch")));
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    var error = assertThrows(SetupException.class, () -> RunDirectory.open(file.resolve("run")));

    assertTrue(String.valueOf(error.getMessage()).startsWith(file + "/run cannot be written"));
  }

  @Test
  void isEquippedAgainAfterACrash() {
    var subjects = new Both<>(subject("0123456789"), subject("89abcdef01"));
    var crashed = RunDirectory.open(folder);
    Lab.equip(subjects, Samples.PLAN, crashed);

    try (var run = RunDirectory.open(folder)) {
      assertDoesNotThrow(() -> Lab.equip(subjects, Samples.PLAN, run));
    }
  }

  private static Subject subject(String id) {
    var jars = new Jars(Path.of("some.jar"), Optional.empty(), Optional.empty());
    return new Subject("some", id, jars);
  }
}
