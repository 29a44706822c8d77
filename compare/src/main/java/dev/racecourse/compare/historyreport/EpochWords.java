package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.history.RunHeader;
import dev.racecourse.compare.trend.Conditions;
import dev.racecourse.compare.trend.EpochStart.Cause;
import dev.racecourse.compare.trend.Trends;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What else than the code changed, in words. */
record EpochWords(Trends trends) {

  /** All that changed at the start of an epoch. */
  String of(Cause cause) {
    var words = new ArrayList<String>();
    if (!cause.from().equals(cause.to())) {
      var before = header(cause.from());
      var after = header(cause.to());
      if (before.isPresent() && after.isPresent()) {
        words.addAll(differences(before.get(), after.get()));
      }
      if (words.isEmpty()) {
        words.add("epoch %s -> %s".formatted(cause.from(), cause.to()));
      }
    }
    if (cause.isBenchmarkNew()) {
      words.add("benchmark changed");
    }
    var anchor = cause.anchor();
    if (anchor != null) {
      words.add("anchor " + HistoryReport.shortHash(anchor) + ", without a bridge");
    }
    return String.join("; ", words);
  }

  /** The same in a word or two, for a plot. */
  String brief(Conditions before, Conditions after) {
    if (before.epoch().equals(after.epoch())) {
      return Objects.equals(before.anchor(), after.anchor()) ? "benchmark" : "anchor";
    }
    var jdk = header(after.epoch()).map(header -> known(header.machine().jdk())).orElse("");
    var isOther = !header(before.epoch()).map(h -> known(h.machine().jdk())).orElse("").equals(jdk);
    return isOther ? "JDK " + jdk : "machine";
  }

  /** The machine that runs of an epoch were measured on. */
  String machine(String epoch) {
    return header(epoch)
        .map(RunHeader::machine)
        .map(
            machine ->
                "%s, %s cores, JDK %s"
                    .formatted(known(machine.cpu()), known(machine.cores()), known(machine.jdk())))
        .orElse("epoch " + epoch);
  }

  private Optional<RunHeader> header(String epoch) {
    return trends.runs().stream()
        .map(run -> run.header())
        .filter(header -> header.epoch().equals(epoch))
        .findFirst();
  }

  private static ArrayList<String> differences(RunHeader before, RunHeader after) {
    var words = new ArrayList<String>();
    add(words, "", cpu(before.machine()), cpu(after.machine()));
    add(words, "quota ", before.machine().cpuQuota(), after.machine().cpuQuota());
    add(words, "JDK ", before.machine().jdk(), after.machine().jdk());
    if (words.isEmpty()) {
      add(words, "", before.machine().vm(), after.machine().vm());
    }
    add(words, "flags ", before.machine().jvmFlags(), after.machine().jvmFlags());
    add(words, "harness ", before.harness(), after.harness());
    return words;
  }

  private static String cpu(Machine machine) {
    return known(machine.cpu()) + " with " + known(machine.cores()) + " cores";
  }

  private static void add(
      ArrayList<String> words, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      words.add(name + known(before) + " -> " + known(after));
    }
  }

  private static String known(@Nullable Object fact) {
    return fact == null ? "unknown" : fact.toString();
  }
}
