package dev.racecourse.blog.route;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A response, independent of the network.
 *
 * @param status the HTTP status code
 * @param media what the body is
 * @param body the encoded body; the position of this buffer never moves
 * @param headers the header fields in addition to those of every answer
 * @param audience the clients that this answer is for
 */
public record Answer(
    int status, Media media, ByteBuffer body, List<Header> headers, Audience audience) {

  /** The clients that an answer is for. */
  public enum Audience {
    /** The client that asked, and no other: no cache keeps the answer. */
    CLIENT,
    /**
     * All clients: the answer is the same for all. A cache may keep it, but has to ask before each
     * use.
     */
    ANYONE
  }

  /** What a body is, as its Content-Type says. */
  public enum Media {
    /** No body. */
    NONE(""),
    JSON("application/json"),
    /** Problem details (RFC 9457). */
    PROBLEM("application/problem+json"),
    /** RFC 9512. */
    YAML("application/yaml"),
    /** Prometheus' text format. */
    METRICS("text/plain; version=0.0.4; charset=utf-8");

    private final String contentType;

    Media(String contentType) {
      this.contentType = contentType;
    }

    /** The Content-Type; empty if there is no body. */
    public String contentType() {
      return contentType;
    }
  }

  /** An answer with a JSON body. */
  public static Answer json(int status, Object body, Header... headers) {
    return new Answer(status, Media.JSON, Json.write(body), List.of(headers), Audience.CLIENT);
  }

  /** 204: success, without a body. */
  public static Answer noContent(Header... headers) {
    return new Answer(204, Media.NONE, ByteBuffer.allocate(0), List.of(headers), Audience.CLIENT);
  }

  /** This answer, for all clients. */
  Answer forAnyone() {
    return new Answer(status, media, body, headers, Audience.ANYONE);
  }

  /** Whether the request was carried out. */
  public boolean isSuccess() {
    return status < 300;
  }

  /** The entity tag of what the body shows; empty if it has none. */
  String entityTag() {
    for (var header : headers) {
      if (header.name().equals(EntityTags.HEADER)) {
        return header.value();
      }
    }
    return "";
  }

  /**
   * 304 instead of this answer: the client has it already. The body is not sent; it is kept because
   * the 304 states its length (RFC 9110, section 15.4.5).
   */
  Answer notModified() {
    return new Answer(304, Media.NONE, body, headers, audience);
  }
}
