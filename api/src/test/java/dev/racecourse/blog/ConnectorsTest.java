package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.racecourse.blog.http.ConnectionLimit;
import dev.racecourse.blog.http.TimedConnections;
import org.junit.jupiter.api.Test;

/** The sockets bound how many clients there are, and how slow those may be. */
class ConnectorsTest {
  private final WatchedServer jetty = new WatchedServer();

  @Test
  void anOperatorMayNotDribbleEither() {
    var admin = Connectors.admin(jetty, BlogOptions.DEFAULT);
    assertInstanceOf(TimedConnections.class, admin.getDefaultConnectionFactory());
  }

  @Test
  void theConnectionsOfEveryBlogAreBounded() {
    for (var exposure : new Exposure[] {new Exposure.Loopback(), new Exposure.BehindProxy()}) {
      var blog = Connectors.blog(jetty, TestOptions.exposed(exposure));
      assertNotNull(blog.getBean(ConnectionLimit.class), exposure.toString());
    }
  }
}
