import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads all posts back, from both nodes. */
final class Check {
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]*)\"}$");
  private static final Pattern POST =
      Pattern.compile("\\{\"id\":\"([^\"]*)\"[^{}]*?\"title\":\"([^\"]*)\"");

  private Check() {}

  /** Whether each acknowledged post is there, under its id, once. */
  static boolean isKept(List<Blog> nodes, Map<String, String> acknowledged)
      throws IOException, InterruptedException {
    var isKept = true;
    for (var node : nodes) {
      var titles = titles(node);
      var lost =
          acknowledged.entrySet().stream()
              .filter(post -> !post.getValue().equals(titles.get(post.getKey())))
              .count();
      var twice = titles.size() - new HashSet<>(titles.values()).size();
      System.out.printf(
          "blog at %d: %d posts; of %d acknowledged %d are lost, %d are there twice%n",
          node.port(), titles.size(), acknowledged.size(), lost, twice);
      isKept &= lost == 0 && twice == 0;
    }
    return isKept;
  }

  private static Map<String, String> titles(Blog node) throws IOException, InterruptedException {
    var titles = new HashMap<String, String>();
    for (var page = "/posts?limit=100"; ; ) {
      var body = node.send("GET", page, "", "").http().body();
      var posts = POST.matcher(body);
      while (posts.find()) {
        titles.put(posts.group(1), posts.group(2));
      }
      var next = NEXT.matcher(body);
      if (!next.find()) {
        return titles;
      }
      page = "/posts?limit=100&cursor=" + next.group(1);
    }
  }
}
