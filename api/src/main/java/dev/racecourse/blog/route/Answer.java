package dev.racecourse.blog.route;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A response, before it meets the network.
 *
 * @param status the HTTP status code
 * @param media what the body is
 * @param body the encoded body, of which a copy of the buffer is read
 * @param headers what this answer needs beside the headers of every answer
 * @param audience who may be given this answer
 */
public record Answer(
    int status, Media media, ByteBuffer body, List<Header> headers, Audience audience) {

  /** Who may be given an answer that a cache has kept. */
  public enum Audience {
    /** The client alone: no cache keeps it. */
    CLIENT,
    /** Anyone: it is the same for all. A cache may keep it if it asks before each use. */
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

  /** 204: done, and nothing to say. */
  public static Answer noContent(Header... headers) {
    return new Answer(204, Media.NONE, ByteBuffer.allocate(0), List.of(headers), Audience.CLIENT);
  }

  /** This answer, for anyone. */
  Answer forAnyone() {
    return new Answer(status, media, body, headers, Audience.ANYONE);
  }

  /** Whether the request was carried out. */
  public boolean isSuccess() {
    return status < 300;
  }

  /** The entity tag of what the body shows; empty if it has none. */
  public String entityTag() {
    for (var header : headers) {
      if (header.name().equals(EntityTags.HEADER)) {
        return header.value();
      }
    }
    return "";
  }

  /**
   * 304 instead of this answer: the client has it already. The body stays for its length, which the
   * answer states; it is not sent (RFC 9110, section 15.4.5).
   */
  public Answer notModified() {
    return new Answer(304, Media.NONE, body, headers, audience);
  }

  /** A refusal as problem details (RFC 9457). */
  public static Answer problem(Problem problem, List<Header> headers) {
    return new Answer(
        problem.status(), Media.PROBLEM, Json.write(problem), headers, Audience.CLIENT);
  }
}
