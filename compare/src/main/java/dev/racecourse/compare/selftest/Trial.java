package dev.racecourse.compare.selftest;

import dev.racecourse.compare.report.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What compare said of a plant.
 *
 * @param exit of compare
 * @param cell of its result.json, the only one
 * @param nanosPerOperation of base, the mean of its forks; NaN if none was measured
 */
record Trial(Plant plant, int exit, JsonNode cell, double nanosPerOperation) {

  private static final double NANOS = 1e9;

  /** Reads what a comparison has left. */
  static Trial read(Plant plant, int exit, Path result) throws IOException {
    var tree = new JsonMapper().readTree(Files.readString(result));
    var scores =
        StreamSupport.stream(tree.path("pairs").spliterator(), false)
            .map(pair -> pair.path("outcome").path("forks").path("base").path("scores"))
            .flatMap(JsonNode::valueStream)
            .mapToDouble(JsonNode::doubleValue)
            .average();
    return new Trial(plant, exit, tree.path("cells").path(0), NANOS / scores.orElse(Double.NaN));
  }

  /** Whether compare came to a verdict, and it is the right one. */
  boolean isAsExpected() {
    return switch (plant.expected()) {
      case NOTHING ->
          exit == ExitCode.FINE && speed().path("verdict").stringValue("").equals("NoChange");
      case FOUND -> exit == ExitCode.WORSE;
      case FOUND_AND_NOT_FASTER -> exit == ExitCode.WORSE && !speaksForHead();
      case NOT_CLEARED ->
          nanosPerOperation > 0 && exit != ExitCode.NOTHING_TO_SAY && !speaksForHead();
      case EITHER ->
          nanosPerOperation > 0
              && Set.of(ExitCode.FINE, ExitCode.WORSE, ExitCode.FLAGGED).contains(exit);
    };
  }

  private boolean speaksForHead() {
    return Set.of("NoChange", "Better").contains(speed().path("verdict").stringValue(""));
  }

  /** Speed of head over speed of base. */
  double ratio() {
    return speed().path("value").doubleValue(Double.NaN);
  }

  /** Standard deviation between pairs, as a share. */
  double spread() {
    return speed().path("sd").doubleValue(Double.NaN);
  }

  /** The trial in a line. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-18s %-16s %-10s %-10s %-24s %5d  %s",
        plant.name(),
        plant.seenBy(),
        expected(),
        found(),
        effect(),
        cell.path("pairs").intValue(0),
        isAsExpected() ? "as expected" : "WRONG");
  }

  /** What the columns of {@link #line} are. */
  static String head() {
    return String.format(
        Locale.ROOT,
        "%-18s %-16s %-10s %-10s %-24s %5s",
        "planted",
        "seen by",
        "expected",
        "found",
        "head/base",
        "pairs");
  }

  private JsonNode speed() {
    return cell.path("speed");
  }

  private String expected() {
    return switch (plant.expected()) {
      case NOTHING -> "nothing";
      case FOUND, FOUND_AND_NOT_FASTER -> plant.gate().toString();
      case NOT_CLEARED -> "not cleared";
      case EITHER -> "either";
    };
  }

  private String found() {
    if (exit == ExitCode.WORSE) {
      return plant.gate().toString();
    }
    if (exit == ExitCode.FLAGGED) {
      return "flagged";
    }
    var undecided = speed().path("verdict").stringValue("").equals("Undecided") && !plant.isRace();
    return exit == ExitCode.FINE ? (undecided ? "undecided" : "nothing") : "exit " + exit;
  }

  private String effect() {
    return speed().path("value").isNumber() && !plant.isRace()
        ? String.format(
            Locale.ROOT,
            "%.3f (%.3f .. %.3f)",
            speed().path("value").doubleValue(),
            speed().path("low").doubleValue(),
            speed().path("high").doubleValue())
        : "-";
  }
}
