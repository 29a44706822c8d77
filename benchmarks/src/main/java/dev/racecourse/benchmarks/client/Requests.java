package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;

/**
 * Encodes requests to one server that share header fields, such as a session's cookie.
 *
 * @param fields the shared field lines, each with its line end
 */
public record Requests(String fields) {

  /** Encodes requests to that server. */
  public static Requests to(URI server) {
    return new Requests("").with("Host", server.getAuthority());
  }

  /** The same with one more field. */
  public Requests with(String name, String value) {
    return new Requests(fields + name + ": " + value + "\r\n");
  }

  /** GET, without a body. */
  public Request get(String path) {
    return encode("GET", path, "");
  }

  /** OPTIONS, without a body. */
  public Request options(String path) {
    return encode("OPTIONS", path, "");
  }

  /** DELETE, without a body. */
  public Request delete(String path) {
    return encode("DELETE", path, "");
  }

  /** POST without a body. */
  public Request post(String path) {
    return with("Content-Length", "0").encode("POST", path, "");
  }

  /** POST of a JSON body. */
  public Request post(String path, String json) {
    return withBody("POST", path, json);
  }

  /** PUT of a JSON body. */
  public Request put(String path, String json) {
    return withBody("PUT", path, json);
  }

  private Request withBody(String method, String path, String json) {
    return with("Content-Type", "application/json")
        .with("Content-Length", Integer.toString(json.getBytes(UTF_8).length))
        .encode(method, path, json);
  }

  private Request encode(String method, String path, String body) {
    var text = method + " " + path + " HTTP/1.1\r\n" + fields + "\r\n" + body;
    return new Request(text.getBytes(UTF_8));
  }
}
