import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** What the first primary does for those who still ask it: on connections of before, and new. */
final class OldPrimary {
  private final String url;
  private final Connection reading;
  private final Connection writing;
  private final AtomicInteger commits = new AtomicInteger();

  OldPrimary(String host) throws SQLException {
    url = "jdbc:postgresql://" + host + "/blog?targetServerType=primary&connectTimeout=1";
    reading = connect("0");
    writing = connect("0");
  }

  private Connection connect(String timeout) throws SQLException {
    var properties = new Properties();
    properties.put("user", "blog");
    properties.put("password", System.getenv("BLOG_STORE_PASSWORD"));
    properties.put("socketTimeout", timeout);
    return DriverManager.getConnection(url, properties);
  }

  /** Asks until nothing is answered any more; says until when. */
  void watch() throws InterruptedException {
    var begin = System.nanoTime();
    var writer = new Thread(this::write);
    writer.setDaemon(true);
    writer.start();
    var opener = new Thread(() -> say("new connections", begin, this::open));
    opener.start();
    say("reads on a connection of before", begin, () -> read(reading));
    opener.join();
    System.out.printf("  acknowledged commits: %d%n", commits.get());
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void say(String what, long begin, Step step) {
    var done = 0;
    var last = 0.0;
    try {
      while (done < 1_000_000) {
        step.run();
        done++;
        last = (System.nanoTime() - begin) / 1e9;
      }
    } catch (SQLException e) {
      System.out.printf(
          "the old primary: %d %s, the last after %.2f s; then: %s%n",
          done, what, last, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void open() throws SQLException {
    try (var connection = connect("5")) {
      read(connection);
    }
  }

  private static void read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM blog_schema");
    }
  }

  private void write() {
    try (var statement = writing.createStatement()) {
      while (true) {
        statement.executeUpdate("UPDATE blog_schema SET version = version");
        if (statement.getWarnings() == null) {
          commits.incrementAndGet();
        }
      }
    } catch (SQLException e) {
      // It was stopped, or is a standby.
    }
  }
}
