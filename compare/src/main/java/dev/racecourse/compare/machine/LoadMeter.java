package dev.racecourse.compare.machine;

import java.util.List;

/** Reads what the CPUs have done so far, as far as the system tells: Linux does. */
public final class LoadMeter {

  private final SystemFiles files;

  /** A meter of this machine. */
  public LoadMeter() {
    this(SystemFiles.OF_THIS_MACHINE);
  }

  LoadMeter(SystemFiles files) {
    this.files = files;
  }

  /** Takes a reading. */
  public LoadReading read() {
    return LoadReading.of(
        CpuTimes.parse(
            files.text("proc/stat").orElse(""), files.text("proc/self/status").orElse("")),
        ControlGroup.of(files).map(ControlGroup::cpuStats).orElse(List.of()),
        System.nanoTime());
  }
}
