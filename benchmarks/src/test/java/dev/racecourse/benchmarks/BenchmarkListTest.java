package dev.racecourse.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarkListTest {
  @Test
  void listsEveryRequestAndTheRuler() {
    var out = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    var names =
        BenchmarkList.fromResource("META-INF/BenchmarkList").getAll(out, List.of()).stream()
            .map(BenchmarkListEntry::getUsername)
            .filter(name -> !name.contains(WrongPost.class.getSimpleName()))
            .map(name -> name.substring("dev.racecourse.benchmarks.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        List.of(
            "CreatePost.createPost",
            "EditPost.editPost",
            "ListPosts.listPosts",
            "ReadPost.readPost",
            "Ruler.ruler",
            "WhoAmI.whoAmI"),
        List.copyOf(names));
  }
}
