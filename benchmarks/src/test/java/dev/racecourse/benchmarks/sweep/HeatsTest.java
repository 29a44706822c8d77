package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.Workload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** From a command line to heats, with the benchmarks that there are. */
class HeatsTest {

  private static final List<Setting> SETTINGS = List.of(Setting.of(1));

  @Test
  void theRulerRunsBesideTheRowsItMeasures() throws CommandLineOptionException {
    var heat = only(heats(6, "ReadPost", "WhoAmI"));

    assertEquals(Set.of("ReadPost.readPost", "WhoAmI.whoAmI", "Ruler.ruler"), names(heat));
    assertTrue(
        heat.workloads().stream()
            .anyMatch(w -> w.benchmark().endsWith("benchmarks.requests.Ruler.ruler")));
  }

  @Test
  void eachPackageMayHaveItsOwnRuler() throws CommandLineOptionException {
    var heat = only(heats(6, "PostStoreOperations.find$"));

    assertEquals(Set.of("PostStoreOperations.find", "Ruler.lookUp"), names(heat));
  }

  @Test
  void aRulerHasNone() throws CommandLineOptionException {
    assertEquals(Set.of("Ruler.ruler"), names(only(heats(6, "requests.Ruler"))));
  }

  @Test
  void anExcludedRulerIsNotRun() throws CommandLineOptionException {
    assertEquals(Set.of("ReadPost.readPost"), names(only(heats(6, "ReadPost", "-e", "Ruler"))));
  }

  @Test
  void otherParametersAreAnotherHeatWithARulerOfTheSame() throws CommandLineOptionException {
    var heats = heats(6, "ReadPost", "-p", "target=loopback,memory");

    assertEquals(2, heats.size());
    for (var heat : heats) {
      assertEquals(2, heat.workloads().size());
      assertEquals(1, heat.workloads().stream().map(Workload::conditions).distinct().count());
    }
  }

  @Test
  void eachHeatHasNoMoreJvmsThanMemoryHolds() throws CommandLineOptionException {
    var heats = heats(3, "\\.requests\\.[A-Z]");

    var rows = new TreeSet<String>();
    for (var heat : heats) {
      assertTrue(heat.workloads().size() <= 3, heat::toString);
      assertTrue(names(heat).contains("Ruler.ruler"), heat::toString);
      rows.addAll(names(heat));
    }
    assertEquals(6, rows.size());
  }

  private static List<HeatSpec> heats(int jvms, String... argv) throws CommandLineOptionException {
    var options = new SweepOptions(List.of(argv), ".*");
    return Heats.of(Selection.of(options, Set.of()), SETTINGS, jvms);
  }

  private static HeatSpec only(List<HeatSpec> heats) {
    assertEquals(1, heats.size());
    return heats.get(0);
  }

  private static Set<String> names(HeatSpec heat) {
    return heat.workloads().stream().map(Workload::shortName).collect(Collectors.toSet());
  }
}
