package dev.racecourse.compare.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first look is over, in which head alone raced. */
class LookingAgainTest {

  private static final Path SUITE = Path.of("suite.jar");
  private static final String LOST = "demo.Lost.Shipped";

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeSubjects ground = new FakeSubjects(Path.of(""), Map.of(), err);

  @BeforeEach
  void begin() throws IOException {
    ground = new FakeSubjects(folder, Map.of(SUITE, List.of(LOST)), err);
    Files.createFile(folder.resolve("settings.json"));
    ground.leave("races-base", new FakeSuite().clean(LOST, 1));
    ground.leave("races-head", new FakeSuite().racy(LOST, "bad", 1, 1));
  }

  @Test
  void whatWasShownStandsThoughNoSecondLookComesAbout() throws Exception {
    var races = look("smoke");

    assertEquals(RaceFinding.MaybeNew.class, races.findings().get(0).getClass());
    assertTrue(
        heard()
            .contains("no second look at Lost (shipped) on base: asked for more of Lost (shipped)"),
        this::heard);
  }

  @Test
  void keepsWhatASecondLookHasShown() throws Exception {
    var races = look("racy");
    var heard = heard();

    assertEquals(RaceFinding.StillRacy.class, races.findings().get(0).getClass());
    assertTrue(heard.contains("looking again on base"), heard);
    assertEquals(races, look("racy"));
    assertEquals(heard, heard());
    assertTrue(Files.exists(folder.resolve("races-base-again")));
  }

  @Test
  void looksAgainOnHeadWhereBaseAloneRaced() throws Exception {
    FakeSubjects.write(new FakeSuite().racy(LOST, "bad", 1, 1), folder.resolve("races-base"));
    FakeSubjects.write(new FakeSuite().clean(LOST, 1), folder.resolve("races-head"));

    look("racy");

    assertTrue(heard().contains("looking again on head"), this::heard);
    assertTrue(Files.exists(folder.resolve("races-head-again")));
  }

  @Test
  void anInterruptIsNoFailure() {
    assertThrows(InterruptedException.class, () -> look("interrupted"));
  }

  private RaceDiff look(String how) throws InterruptedException {
    var both = FakeSubjects.jars(Optional.of(Path.of("server.jar")), Optional.of(SUITE));
    return ground.compare(both, both, how, Optional.empty()).diff().orElseThrow();
  }

  private String heard() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
