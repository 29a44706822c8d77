package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.Reply;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** A defect of the blog's is answered, and not told. */
class DefectTest {

  @Test
  void theClientLearnsWhatToAskForAndNothingElse() throws Exception {
    var jetty = new Server();
    var config = new HttpConfiguration();
    config.setSendServerVersion(false);
    var connector = new LocalConnector(jetty, new HttpConnectionFactory(config));
    jetty.addConnector(connector);
    jetty.setHandler(new Broken());
    jetty.start();
    try {
      var response = connector.getResponse("GET /posts HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertFalse(response.contains("secret"), response);
      var reply = Reply.parse(response);
      reply.assertProblem(500);
      var problem = reply.json();
      assertEquals("Internal Server Error", problem.get("title").asString());
      assertEquals("/posts", problem.get("instance").asString());
      assertTrue(problem.get("detail").asString().matches(".*correlation id [0-9a-f-]{36}"));
    } finally {
      jetty.stop();
    }
  }

  private static final class Broken extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      new Exchange(request, response, callback)
          .attempt(
              () -> {
                throw new IllegalStateException("a secret");
              });
      return true;
    }
  }
}
