package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhFork;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.jmh.JmhSetup;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {

  @TempDir private Path folder;

  @Test
  void factsDifferCellByCell() {
    var base = result("base", run("a", "-Xmx1g", "5 x 1 s"), run("b", "-Xmx1g", "5 x 1 s"));
    var head = result("head", run("a", "-Xmx1g", "5 x 1 s"), run("b", "-Xmx2g", "3 x 1 s"));

    var rows = StoredComparison.of(new Both<>(base, head), 0.03).rows();

    assertEquals(List.of(), rows.get(0).differences());
    assertEquals(
        List.of("jvm flags: -Xmx1g / -Xmx2g", "iterations: 5 x 1 s / 3 x 1 s"),
        rows.get(1).differences());
  }

  @Test
  void aFactThatAMachineDoesNotKnowIsNull() throws IOException {
    Files.writeString(
        folder.resolve("environment.json"),
        """
        {"jdk": "17", "vm": "VM 17+1", "cpu": "unknown", "cores": 2, "os": "Linux"}
        """);

    assertEquals(
        Optional.of(new StoredMachine(null, 2, "Linux", "17", "VM 17+1")),
        StoredMachine.beside(folder.resolve("a.json")));
  }

  @Test
  void whatIsNoEnvironmentTellsNothing() throws IOException {
    Files.writeString(folder.resolve("environment.json"), "{");

    assertEquals(Optional.empty(), StoredMachine.beside(folder.resolve("a.json")));
  }

  private StoredResult result(String name, JmhRun... runs) {
    var cells = new LinkedHashMap<CellKey, JmhRun>();
    Arrays.stream(runs).forEach(run -> cells.put(run.cell(), run));
    return new StoredResult(folder.resolve(name).resolve("jmh.json"), cells);
  }

  private static JmhRun run(String method, String jvmArg, String schedule) {
    return new JmhRun(
        new CellKey(Workload.parse("demo.Work." + method + " thrpt"), 1),
        "ops/s",
        List.of(new JmhFork(List.of(1.0), List.of())),
        new JmhSetup("1.37", "17", "VM", "17+1", List.of(jvmArg), schedule));
  }
}
