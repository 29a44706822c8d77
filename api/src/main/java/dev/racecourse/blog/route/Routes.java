package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.LoginThrottle;
import dev.racecourse.blog.account.RegistrationThrottle;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contract's paths and methods. */
public final class Routes {
  private static final String POST_PREFIX = "/posts/";
  private static final String POST_TEMPLATE = POST_PREFIX + "{id}";
  private static final String SERVER = "*";
  private static final String NO_TEMPLATE = "other";

  private final Map<String, Resource> resources;
  private final Resource post;

  /** Serves these stores. */
  public Routes(
      Accounts accounts,
      RegistrationPolicy registrations,
      LoginThrottle throttle,
      SessionStore sessions,
      SessionCookie cookie,
      PostStore posts) {
    var createUser =
        registrations == RegistrationPolicy.OPEN
            ? new CreateUser(accounts, new RegistrationThrottle())
            : new RefuseUser();
    var login = new Login(accounts, throttle, sessions, cookie);
    var authentication = new Authentication(sessions);
    var rendered = new RenderedPosts();
    var paths =
        Map.of(
            "/users", Resource.of(Map.of("POST", createUser)),
            "/login", Resource.of(Map.of("POST", login)),
            "/session", Resource.of(Map.of("GET", new ShowSession(authentication))),
            "/logout", Resource.of(Map.of("POST", new Logout(sessions, cookie))),
            "/sessions", Resource.of(Map.of("DELETE", new EndSessions(sessions, cookie))),
            "/posts",
                Resource.of(
                    Map.of(
                        "GET", new ListPosts(posts, authentication, rendered),
                        "POST", new CreatePost(posts, authentication))),
            "/openapi.yaml", Resource.of(Map.of("GET", new ShowOpenApi())));
    post =
        Resource.of(
            Map.of(
                "GET", new ReadPost(posts, authentication, rendered),
                "PUT", new EditPost(posts, authentication),
                "DELETE", new DeletePost(posts, authentication)));
    resources = new HashMap<>(paths);
    resources.put(SERVER, Resource.ofAll(List.of(paths.get("/posts"), post)));
  }

  /**
   * What a path names.
   *
   * @throws Refused 404 if it names nothing
   */
  public Resource resource(String path) {
    var resource = namesPost(path) ? post : resources.get(path);
    if (resource == null) {
      throw new Refused(404, "there is nothing at this path");
    }
    return resource;
  }

  /**
   * The path with {@code {id}} for what varies, so that there are only as many as the contract has;
   * {@code other} if the path names nothing.
   */
  public String template(String path) {
    if (namesPost(path)) {
      return POST_TEMPLATE;
    }
    return resources.containsKey(path) ? path : NO_TEMPLATE;
  }

  /** The last part of {@code /posts/{id}}; empty for every other path. */
  public static String idText(String path) {
    return namesPost(path) ? path.substring(POST_PREFIX.length()) : "";
  }

  private static boolean namesPost(String path) {
    return path.length() > POST_PREFIX.length()
        && path.startsWith(POST_PREFIX)
        && path.indexOf('/', POST_PREFIX.length()) < 0;
  }
}
