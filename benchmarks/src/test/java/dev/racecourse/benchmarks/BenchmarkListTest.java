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
  void listsEveryBenchmark() {
    var out = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    var names =
        BenchmarkList.fromResource("META-INF/BenchmarkList").getAll(out, List.of()).stream()
            .map(BenchmarkListEntry::getUsername)
            .filter(name -> !name.contains("WrongPost"))
            .map(name -> name.substring("dev.racecourse.benchmarks.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        List.of(
            "clients.ClientRuler.apacheClassic",
            "clients.ClientRuler.javaNetHttp",
            "clients.ClientRuler.jettyClient",
            "clients.ClientRuler.measuredClient",
            "extreme.EditHotPost.editHotPost",
            "extreme.LogInOutHashed.logInOutHashed",
            "extreme.NewConnection.newConnection",
            "requests.CreateOnce.createOnce",
            "requests.CreatePost.createPost",
            "requests.DeletePost.createAndDelete",
            "requests.EditPost.editPost",
            "requests.ListPosts.deepPage",
            "requests.ListPosts.firstPage",
            "requests.LogInOut.logInOut",
            "requests.MixedTraffic.mixedTraffic",
            "requests.ReadPost.readPost",
            "requests.Refusal.refusal",
            "requests.Ruler.ruler",
            "requests.WhoAmI.whoAmI",
            "stores.PostStoreOperations.createAndDelete",
            "stores.PostStoreOperations.createOnceDelete",
            "stores.PostStoreOperations.deepPage",
            "stores.PostStoreOperations.editHot",
            "stores.PostStoreOperations.editOwn",
            "stores.PostStoreOperations.find",
            "stores.PostStoreOperations.firstPage",
            "stores.PostStoreOperations.mixed",
            "stores.SessionStoreOperations.createAndEnd",
            "stores.SessionStoreOperations.find",
            "stores.SessionStoreOperations.mixed",
            "stores.SessionStoreOperations.rotate",
            "stores.SessionStoreOperations.touch",
            "stores.SessionStoreOperations.whileLive",
            "stores.StoreRuler.lookUp"),
        List.copyOf(names));
  }
}
