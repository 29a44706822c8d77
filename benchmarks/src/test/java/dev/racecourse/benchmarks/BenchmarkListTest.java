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
            "clients.ClientCost.apacheClassic",
            "clients.ClientCost.javaNetHttp",
            "clients.ClientCost.jettyClient",
            "clients.Ruler.ruler",
            "requests.CreatePost.createPost",
            "requests.EditPost.editPost",
            "requests.ListPosts.listPosts",
            "requests.MixedTraffic.mixedTraffic",
            "requests.ReadPost.readPost",
            "requests.Ruler.ruler",
            "requests.extreme.EditHotPost.editHotPost",
            "requests.extreme.LogInOutHashed.logInOutHashed",
            "requests.extreme.ManyPosts.firstPage",
            "requests.extreme.ManyPosts.read",
            "requests.extreme.NewConnection.newConnection",
            "requests.more.CreateOnce.createOnce",
            "requests.more.DeepPage.deepPage",
            "requests.more.DeletePost.createAndDelete",
            "requests.more.LogInOut.logInOut",
            "requests.more.Refusal.refusal",
            "requests.more.WhoAmI.whoAmI",
            "stores.PostStoreOperations.createAndDelete",
            "stores.PostStoreOperations.createOnce",
            "stores.PostStoreOperations.deepPage",
            "stores.PostStoreOperations.editHot",
            "stores.PostStoreOperations.editOwn",
            "stores.PostStoreOperations.find",
            "stores.PostStoreOperations.firstPage",
            "stores.PostStoreOperations.mixed",
            "stores.Ruler.lookUp",
            "stores.SessionStoreOperations.find",
            "stores.SessionStoreOperations.mixed",
            "stores.SessionStoreOperations.openEnd",
            "stores.SessionStoreOperations.rotate",
            "stores.SessionStoreOperations.touch",
            "stores.SessionStoreOperations.whileLive"),
        List.copyOf(names));
  }
}
