package dev.racecourse.races.run;

import java.io.Serializable;
import java.util.List;

/** What the JVM that hosts jcstress tells the one that judges. */
public sealed interface Event extends Serializable {

  /**
   * The tests are selected, and none has run.
   *
   * @param jcstress the version of jcstress in the suite; empty if the suite does not say
   * @param cpus how many CPUs jcstress may use
   * @param tests by their listed names
   */
  record Selected(String jcstress, int cpus, List<String> tests) implements Event {}

  /**
   * How a test grades what it may see, told where tests are listed.
   *
   * @param test by its listed name
   * @param outcomes that it names, none of them seen; the empty state stands for all others
   */
  record Graded(String test, List<Outcome> outcomes) implements Event {}

  /** So many JVMs are still to report. */
  record Planned(int left) implements Event {}

  /** A test that no JVM will run, and why. */
  record Unplaced(String test, String why) implements Event {}

  /** A JVM has reported. */
  record Reported(Run run) implements Event {}

  /** Words of jcstress for the user. */
  record Said(String text) implements Event {}

  /** Some results may be missing, and why. */
  record Fault(String why) implements Event {}

  /** Nothing was run, and why. */
  record Refused(String why) implements Event {}

  /** All is told. */
  record Done() implements Event {}
}
