package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import java.io.IOException;
import java.util.Optional;

/**
 * A user of mixed traffic: of 100 requests about 90 read a post or a page, 8 create, edit and
 * delete a post in turn, and 2 log in anew, which replaces the session. Not thread-safe.
 */
public final class Visitor implements AutoCloseable {
  private final BlogUnderTest blog;
  private final Feed feed;
  private final Account account;
  private final Connection connection;
  private final Script script;
  private Requests session;
  private Optional<String> draft = Optional.empty();
  private boolean edited;
  private int turn;

  /** Connects, registers and logs in. */
  public Visitor(BlogUnderTest blog, Feed feed, int number)
      throws IOException, InterruptedException {
    this.blog = blog;
    this.feed = feed;
    account = blog.account(number);
    connection = blog.connect();
    session = blog.openSession(account, connection);
    script = Script.of(number);
    turn = number;
  }

  /**
   * Sends the next request of the script.
   *
   * @return the status of the answer
   * @throws dev.racecourse.benchmarks.client.WrongStatus if it is not the one that must come
   */
  public int next() throws IOException {
    return switch (script.step(turn++)) {
      case READ -> connection.send(feed.read(turn)).expect(200);
      case LIST -> connection.send(feed.firstPage()).expect(200);
      case WRITE -> write();
      case CHANGE_SESSION -> changeSession();
    };
  }

  private int write() throws IOException {
    if (draft.isEmpty()) {
      return create();
    }
    var path = draft.get();
    if (!edited) {
      edited = true;
      var put = session.with("If-Match", "\"1\"").put(path, Draft.json("An edit"));
      return connection.send(put).expect(200);
    }
    draft = Optional.empty();
    return connection.send(session.delete(path)).expect(204);
  }

  private int create() throws IOException {
    var response = connection.send(session.post("/posts", Draft.json("A new post")));
    response.expect(201);
    draft = Optional.of(response.field("Location"));
    edited = false;
    return response.status();
  }

  private int changeSession() throws IOException {
    var response = connection.send(account.logIn(session));
    session = Account.inSession(blog.requests(), response);
    return response.status();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
