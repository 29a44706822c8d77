package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionStore;
import java.util.Map;

/** The contract's paths and methods. */
public final class Routes {
  private static final String POST_PREFIX = "/posts/";

  private final Map<String, Resource> resources;
  private final Resource post;

  public Routes(Accounts accounts, SessionStore sessions, PostStore posts) {
    var authentication = new Authentication(sessions);
    resources =
        Map.of(
            "/users", Resource.of(Map.of("POST", new CreateUser(accounts))),
            "/login", Resource.of(Map.of("POST", new Login(accounts, sessions))),
            "/session", Resource.of(Map.of("GET", new ShowSession(authentication))),
            "/logout", Resource.of(Map.of("POST", new Logout(sessions))),
            "/posts",
                Resource.of(
                    Map.of(
                        "GET", new ListPosts(posts),
                        "POST", new CreatePost(posts, authentication))));
    post =
        Resource.of(
            Map.of(
                "GET", new ReadPost(posts),
                "PUT", new EditPost(posts, authentication),
                "DELETE", new DeletePost(posts, authentication)));
  }

  /**
   * What a path names.
   *
   * @throws Refused 404 if it names nothing
   */
  public Resource resource(String path) {
    var resource = idText(path).isEmpty() ? resources.get(path) : post;
    if (resource == null) {
      throw new Refused(404, "there is nothing at this path");
    }
    return resource;
  }

  /** The last part of {@code /posts/{id}}; empty for every other path. */
  public static String idText(String path) {
    return path.startsWith(POST_PREFIX) && path.indexOf('/', POST_PREFIX.length()) < 0
        ? path.substring(POST_PREFIX.length())
        : "";
  }
}
