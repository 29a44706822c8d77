package dev.racecourse.compare.report;

import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for a terminal: what was compared, a table of the cells, footnotes, one line in sum. */
public record TextReport(Report report) {

  /** What was compared and how, known before anything is measured. */
  public static String heading(Report report) {
    var plan = report.plan();
    return String.join(
        "\n",
        "base  " + subject(report.subjects().base()),
        "head  " + subject(report.subjects().head()),
        "jdk   " + report.jdk(),
        "args  " + (plan.jvmArgs().isBlank() ? "none" : plan.jvmArgs()),
        "plan  %d pairs x %d rounds of %s after %d rounds of warm-up, seed %d"
            .formatted(
                plan.pairs(),
                plan.rounds().measured(),
                Plan.ITERATION,
                plan.rounds().warmUp(),
                plan.seed()),
        "raw   " + report.runDirectory(),
        "");
  }

  /** The table with its footnotes, and the sum. */
  public String findings() {
    var table = new TextTable("cell", "threads", "head/base", "95 % interval", "pairs", "verdict");
    var footnotes = new ArrayList<String>();
    for (var judgement : report.judgements()) {
      var marks = new StringBuilder();
      for (var warning : judgement.warnings()) {
        footnotes.add(WarningText.of(warning));
        marks.append(" [").append(footnotes.size()).append(']');
      }
      table.add(row(judgement, marks.toString()));
    }
    var text = new StringBuilder(table.toString());
    for (var i = 0; i < footnotes.size(); i++) {
      text.append("[%d] %s%n".formatted(i + 1, footnotes.get(i).replace("\n", "\n    ")));
    }
    return text.append("\nhead/base is a ratio of speeds: below 1, head is slower.\n")
        .append(Summary.of(report))
        .append('\n')
        .toString();
  }

  private List<String> row(Judgement judgement, String marks) {
    var verdict = VerdictText.of(judgement.verdict());
    var ratio = verdict.effect().map(e -> number(e.ratio())).orElse("-");
    var interval =
        verdict.effect().map(e -> number(e.low()) + " .. " + number(e.high())).orElse("-");
    return List.of(
        judgement.cell().workload().toString(),
        Integer.toString(judgement.cell().threads()),
        ratio,
        interval,
        judgement.pairs() + "/" + report.plan().pairs(),
        verdict.words() + marks);
  }

  private static String subject(Subject subject) {
    return subject.shortId() + "  " + subject.name();
  }

  private static String number(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio);
  }
}
