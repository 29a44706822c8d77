package dev.racecourse.compare.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.ThinJar;
import dev.racecourse.compare.git.ScratchRepository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for other CI servers. */
class PlainShellTest {

  private static final String OPTIONS =
      "--build true --jar jmh.jar --cells Serving -t 1 --races none --budget 1s";

  @TempDir private Path here;
  private Path clone = Path.of("");

  @BeforeEach
  void makeProject() throws IOException, InterruptedException {
    var origin = ScratchRepository.in(here.resolve("origin"));
    for (var mark : new String[] {"1", "2"}) {
      ThinJar.writeTo(origin.root().resolve("jmh.jar"), mark);
      origin.commit(mark);
    }
    clone = here.resolve("clone");
    origin.git("clone", "--quiet", origin.root().toString(), clone.toString());
    var topic = new ScratchRepository(clone);
    topic.git("config", "user.name", "somebody");
    topic.git("config", "user.email", "somebody@localhost");
    ThinJar.writeTo(clone.resolve("jmh.jar"), "3");
    topic.commit("3");
  }

  @Test
  void comparesWithWhereItLeftMain() throws Exception {
    assertEquals(2, run("compare.sh"), "there was no time to measure");
    assertTrue(Files.readString(clone.resolve("comparison/report.md")).contains("no cell"));
  }

  @Test
  void recordsAndSaysWhatChanged() throws Exception {
    assertEquals(2, run("history.sh"), "there was no time to measure");
    var branches = new ScratchRepository(here.resolve("origin")).git("branch", "--list");
    assertTrue(branches.contains("racecourse-history"), branches);
  }

  private int run(String script) throws IOException, InterruptedException {
    var tools = Tools.in(here.resolve("tools")).folder();
    var process =
        new ProcessBuilder("sh", Path.of("../docs/ci", script).toAbsolutePath().toString())
            .directory(clone.toFile())
            .inheritIO();
    var environment = process.environment();
    environment.put("PATH", tools + File.pathSeparator + environment.get("PATH"));
    environment.put("OPTIONS", OPTIONS);
    environment.put("XDG_CACHE_HOME", here.resolve("cache").toString());
    return process.start().waitFor();
  }
}
