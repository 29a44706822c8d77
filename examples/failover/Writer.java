import java.io.IOException;
import java.util.List;

/**
 * An author who writes one post after the other, and sends each until it is acknowledged, to one
 * node and the other in turn.
 */
final class Writer implements Runnable {
  private final String author;
  private final String cookie;
  private final List<Blog> nodes;
  private final Ledger ledger;
  private volatile boolean stopped;
  private int node;

  Writer(int number, List<Blog> nodes, Ledger ledger) throws IOException, InterruptedException {
    author = "writer" + number;
    node = number;
    this.nodes = nodes;
    this.ledger = ledger;
    cookie = nodes.get(0).login(author);
  }

  /** Ends when the post that is under way is acknowledged. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      for (var post = 1; !stopped; post++) {
        var title = author + "-" + post;
        while (!isAcknowledged(title)) {
          node++;
          Thread.sleep(200);
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      // It is over.
    }
  }

  private boolean isAcknowledged(String title) throws InterruptedException {
    var asked = ledger.phase();
    try {
      var reply =
          nodes
              .get(node % nodes.size())
              .send(
                  "POST",
                  "/posts",
                  cookie,
                  Blog.draft(title),
                  "Idempotency-Key",
                  "\"" + title + "\"");
      if (reply.status() == 201) {
        ledger.acknowledged(reply.text("id"), title, asked);
        return true;
      }
      var isKnown = reply.status() == 503;
      ledger.count(
          (isKnown ? "" : "unexpected: ") + reply.status() + " of type " + reply.text("type"));
    } catch (IOException e) {
      ledger.count("no answer: " + e.getClass().getSimpleName());
    }
    return false;
  }
}
