package dev.racecourse.races;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the host has told so far. Not thread-safe. */
final class Told {
  private Event.Selected selected = new Event.Selected("", 0, List.of());
  private final Map<String, List<Outcome>> gradings = new TreeMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> unplaced = new TreeMap<>();
  private final StringBuilder said = new StringBuilder();
  private String refusal = "";
  private boolean done;

  void add(Event event) {
    if (event instanceof Event.Selected all) {
      selected = all;
    } else if (event instanceof Event.Graded graded) {
      gradings.put(graded.test(), graded.outcomes());
    } else if (event instanceof Event.Reported reported) {
      runs.add(reported.run());
    } else if (event instanceof Event.Unplaced test) {
      unplaced.put(test.test(), test.why());
    } else if (event instanceof Event.Fault fault) {
      faults.add(fault.why());
    } else if (event instanceof Event.Said words) {
      said.append(words.text());
    } else if (event instanceof Event.Refused refused) {
      refusal = refused.why();
    } else if (event instanceof Event.Done) {
      done = true;
    }
  }

  /** Something that may have cost results. */
  void addFault(String why) {
    faults.add(why);
  }

  Event.Selected selected() {
    return selected;
  }

  List<TestName> tests() {
    return selected.tests().stream().map(TestName::of).toList();
  }

  /** How listed tests grade what they may see, by their listed names. */
  Map<String, List<Outcome>> gradings() {
    return Map.copyOf(gradings);
  }

  List<Run> runs() {
    return List.copyOf(runs);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Why a test had no JVM, by its listed name. */
  Map<String, String> unplaced() {
    return Map.copyOf(unplaced);
  }

  String said() {
    return said.toString();
  }

  /** Why nothing was run; empty if something was. */
  String refusal() {
    return refusal;
  }

  /** Whether the host came to its end. */
  boolean isDone() {
    return done;
  }
}
