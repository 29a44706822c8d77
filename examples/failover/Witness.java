import java.io.IOException;

/**
 * A session and a post that the standby changes when it has become the primary: the session is
 * ended, the post is edited. Whoever still shows them as they were has asked the old primary.
 */
final class Witness {
  private final String cookie;
  private final String post;
  private final Blog asked;
  private boolean changed;

  Witness(Blog first, Blog asked) throws IOException, InterruptedException {
    this.asked = asked;
    cookie = first.login("ann");
    var created = first.send("POST", "/posts", cookie, Blog.draft("before"));
    post = "/posts/" + created.text("id");
    look();
  }

  /** Through a blog that knows the new primary only. */
  void change(Blog late) throws InterruptedException {
    try {
      var edited =
          late.send("PUT", post, cookie, Blog.draft("after"), "If-Match", "\"1\"").status();
      var ended = late.send("POST", "/logout", cookie, "").status();
      changed = edited == 200 && ended == 204;
      System.out.printf("change on the new primary: edit %d, logout %d%n", edited, ended);
    } catch (IOException e) {
      System.out.println("change on the new primary: no answer");
    }
  }

  /** Asks for 20 s what the node has; says what was stale. */
  void watch() throws InterruptedException {
    if (!changed) {
      return;
    }
    var begin = System.nanoTime();
    var stale = 0;
    var asked = 0;
    var last = 0.0;
    for (var seconds = 0.0; seconds < 20; seconds = (System.nanoTime() - begin) / 1e9) {
      asked++;
      if (look()) {
        stale++;
        last = seconds;
      }
      Thread.sleep(2);
    }
    System.out.printf(
        "the quiet blog was asked %d times, and gave %d stale answers, the last after %.2f s%n",
        asked, stale, last);
  }

  /** Whether an answer is that of before. */
  private boolean look() throws InterruptedException {
    try {
      return asked.send("GET", "/session", cookie, "").status() == 200
          | asked.send("GET", post, "", "").text("title").equals("before");
    } catch (IOException e) {
      return false;
    }
  }
}
