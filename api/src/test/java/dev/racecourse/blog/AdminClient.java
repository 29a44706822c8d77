package dev.racecourse.blog;

import java.io.IOException;
import java.net.URI;

/** A client of the admin port. */
final class AdminClient {
  private final BlogClient client;

  AdminClient(URI admin) {
    client = BlogClient.unchecked(admin);
  }

  BlogClient.Reply ask(String method, String path) throws IOException, InterruptedException {
    return client.send(method, path, "", "");
  }

  String metrics() throws IOException, InterruptedException {
    return ask("GET", "/metrics").http().body();
  }

  /** Waits until so many requests have begun and are not answered. */
  void awaitInFlight(int requests) throws Exception {
    var line = "\nhttp_server_requests_in_flight " + requests + ".0\n";
    Await.until(requests + " requests in flight", () -> metrics().contains(line));
  }
}
