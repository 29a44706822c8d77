package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.event.AnnotateOptions;
import dev.racecourse.compare.event.BlessOptions;
import dev.racecourse.compare.event.ExcludeOptions;
import dev.racecourse.compare.event.ReanchorOptions;
import dev.racecourse.compare.historyreport.HistoryOptions;
import dev.racecourse.compare.record.RecordOptions;
import dev.racecourse.compare.search.BisectOptions;
import dev.racecourse.compare.selftest.SelfTestOptions;
import dev.racecourse.compare.show.ShowOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OptionHelpTest {

  private static final List<Class<?>> COMMANDS =
      List.of(
          CompareOptions.class,
          RecordOptions.class,
          HistoryOptions.class,
          BlessOptions.class,
          ExcludeOptions.class,
          AnnotateOptions.class,
          ReanchorOptions.class,
          BisectOptions.class,
          ShowOptions.class,
          SelfTestOptions.class);

  /** Files, cells, race tests and numbers of pairs are others in each command. */
  private static final Set<String> OTHERS =
      Set.of("--cell", "--output", "--pairs", "--race", "--threads", "-p");

  @Test
  void anOptionHasOneHelpInAllCommands() {
    var texts = new TreeMap<String, Set<List<String>>>();
    for (var command : COMMANDS) {
      for (var option : new CommandLine(command).getCommandSpec().options()) {
        texts
            .computeIfAbsent(option.longestName(), name -> new HashSet<>())
            .add(List.of(option.description()));
      }
    }
    var several = new TreeSet<String>();
    for (Map.Entry<String, Set<List<String>>> option : texts.entrySet()) {
      if (option.getValue().size() > 1) {
        several.add(option.getKey());
      }
    }

    assertEquals(OTHERS, several);
  }
}
