package dev.racecourse.stress.matrix;

import static java.util.stream.Collectors.joining;

import dev.racecourse.races.run.TestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The findings as a page: a row a planted bug, a column a method, "k of n, median seconds". */
final class MatrixPage {
  private final List<String> methods;
  private final List<TestName> planted;
  private final List<Finding> findings;

  MatrixPage(List<String> methods, List<TestName> planted, List<Finding> findings) {
    this.methods = methods;
    this.planted = planted;
    this.findings = findings;
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("| hazard | planted bug | " + String.join(" | ", methods) + " |");
    lines.add("|---|---|" + "---|".repeat(methods.size()));
    for (var bug : planted) {
      var cells = methods.stream().map(method -> cell(bug, method)).collect(joining(" | "));
      lines.add("| %s | %s | %s |".formatted(bug.hazard(), bug.bug(), cells));
    }
    lines.add(
        "| caught in every run | | "
            + methods.stream().map(this::total).collect(joining(" | "))
            + " |");
    return lines;
  }

  private String cell(TestName bug, String method) {
    var runs = findings(bug, method);
    if (runs.isEmpty()) {
      return "not run";
    }
    var seconds = runs.stream().map(Finding::seconds).filter(Objects::nonNull).sorted().toList();
    return seconds.isEmpty()
        ? "0 of " + runs.size()
        : String.format(
            Locale.ROOT, "%d of %d, %.1f s", seconds.size(), runs.size(), median(seconds));
  }

  private String total(String method) {
    var always =
        planted.stream()
            .map(bug -> findings(bug, method))
            .filter(runs -> !runs.isEmpty())
            .filter(runs -> runs.stream().allMatch(finding -> finding.seconds() != null))
            .count();
    return always + " of " + planted.size();
  }

  private List<Finding> findings(TestName bug, String method) {
    return findings.stream()
        .filter(finding -> finding.method().equals(method) && finding.bug().equals(bug.listed()))
        .toList();
  }

  private static double median(List<Double> sorted) {
    var upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1 ? upper : (sorted.get(sorted.size() / 2 - 1) + upper) / 2;
  }
}
