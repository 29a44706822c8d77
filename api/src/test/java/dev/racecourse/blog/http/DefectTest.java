package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A defect of the blog's is answered, and not told. */
class DefectTest {

  @Test
  void theClientLearnsWhatToAskForAndNothingElse() throws Exception {
    var jetty = new Server();
    var connector = new LocalConnector(jetty);
    jetty.addConnector(connector);
    jetty.setHandler(new Broken());
    jetty.start();
    try {
      var response = connector.getResponse("GET /posts HTTP/1.1\r\nHost: a\r\n\r\n");
      assertTrue(response.startsWith("HTTP/1.1 500 "), response);
      assertFalse(response.contains("secret"), response);
      var problem = new JsonMapper().readTree(response.split("\r\n\r\n", 2)[1]);
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
