package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The heats that make a round, in which every workload is measured once: those of the same
 * conditions run together with their ruler, as many as memory holds.
 */
final class Heats {

  private static final int MOST_JVMS = 6;
  private static final int LEAST_JVMS = 2;

  private Heats() {}

  /**
   * The heats of a selection, all with these settings.
   *
   * @param fitting how many JVMs the machine holds
   */
  static List<HeatSpec> of(Selection selection, List<Setting> settings, long fitting) {
    var jvmsAtOnce = (int) Math.max(LEAST_JVMS, Math.min(MOST_JVMS, fitting));
    var groups = new LinkedHashMap<List<Object>, List<Workload>>();
    for (var workload : selection.workloads()) {
      if (!selection.rulers().containsValue(workload)) {
        var ruler = Optional.ofNullable(selection.rulers().get(workload));
        List<Object> alike = List.of(workload.conditions(), workload.mode(), ruler);
        groups.computeIfAbsent(alike, key -> new ArrayList<>()).add(workload);
      }
    }
    var heats = new ArrayList<HeatSpec>();
    for (var group : groups.values()) {
      var ruler = Optional.ofNullable(selection.rulers().get(group.get(0)));
      var size = ruler.isPresent() ? jvmsAtOnce - 1 : jvmsAtOnce;
      for (var from = 0; from < group.size(); from += size) {
        var jvms = new ArrayList<>(group.subList(from, Math.min(from + size, group.size())));
        ruler.ifPresent(jvms::add);
        heats.add(new HeatSpec(jvms, settings));
      }
    }
    return heats;
  }
}
