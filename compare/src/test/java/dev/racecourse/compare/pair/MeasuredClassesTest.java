package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.measured.CellLister;
import dev.racecourse.compare.measured.HostMain;
import dev.racecourse.turns.measured.TurnProfiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredClassesTest {

  @TempDir private Path folder;

  @Test
  void namesTheClassesThatThereAre() {
    assertEquals(CellLister.class.getName(), MeasuredClasses.LISTER);
    assertEquals(HostMain.class.getName(), MeasuredClasses.HOST);
  }

  @Test
  void copiesAllThatAMeasuredJvmNeeds() throws IOException {
    MeasuredClasses.copyTo(folder);

    for (var type : List.of(CellLister.class, HostMain.class, TurnProfiler.class)) {
      var file = folder.resolve(type.getName().replace('.', '/') + ".class");
      assertTrue(Files.exists(file), file.toString());
    }
  }
}
