package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The posts of one author. */
record OwnPosts(Connection connection, Requests requests, String author) {
  private static final JsonMapper JSON = new JsonMapper();

  void deleteAll() throws IOException {
    for (var ids = newest(); !ids.isEmpty(); ids = newest()) {
      for (var id : ids) {
        connection.send(requests.delete("/posts/" + id)).expect(204);
      }
    }
  }

  private List<String> newest() throws IOException {
    var response = connection.send(requests.get("/posts?limit=100&author=" + author));
    response.expect(200);
    return JSON.readTree(response.text()).get("items").findValuesAsString("id");
  }
}
