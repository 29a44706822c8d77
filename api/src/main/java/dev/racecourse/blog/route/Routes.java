package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.throttle.Throttles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract's paths and methods. */
public final class Routes {

  private static final String SERVER = "*";
  private static final String NO_TEMPLATE = "other";

  private final Map<String, Resource> resources;
  private final List<Template> templates;

  /** Serves these stores. */
  public Routes(
      Accounts accounts,
      RegistrationPolicy registrations,
      Throttles throttles,
      SessionStore sessions,
      SessionCookie cookie,
      PostStore posts) {
    var createUser =
        registrations == RegistrationPolicy.OPEN
            ? new CreateUser(accounts, throttles.registrations())
            : refusing(new Refused(403, "registration is closed"));
    var login = new Login(accounts, throttles.logins(), sessions, cookie);
    var rendered = new RenderedPosts();
    var paths =
        Map.of(
            "/users", Resource.of(Map.of("POST", createUser)),
            "/login", Resource.of(Map.of("POST", login)),
            "/session", Resource.of(Map.of("GET", new ShowSession(sessions))),
            "/logout", Resource.of(Map.of("POST", new Logout(sessions, cookie))),
            "/sessions", Resource.of(Map.of("DELETE", new EndSessions(sessions, cookie))),
            "/posts",
                Resource.of(
                    Map.of(
                        "GET",
                        publicRead(sessions, new ListPosts(posts, rendered)),
                        "POST",
                        new CreatePost(posts))),
            "/openapi.yaml", Resource.of(Map.of("GET", new ShowOpenApi())));
    templates =
        List.of(
            new Template(
                "/posts/",
                "{id}",
                Resource.of(
                    Map.of(
                        "GET", publicRead(sessions, new ReadPost(posts, rendered)),
                        "PUT", new EditPost(posts),
                        "DELETE", new DeletePost(posts)))),
            new Template(
                "/users/",
                "{username}",
                Resource.of(Map.of("GET", publicRead(sessions, new ShowUser(accounts))))));
    resources = new HashMap<>(paths);
    resources.put(SERVER, server());
  }

  private static Route refusing(Refused refused) {
    return call -> {
      throw refused;
    };
  }

  /** A read of JSON that needs no session, and prolongs the one that the request presents. */
  private static Route publicRead(SessionStore sessions, Route read) {
    return call -> {
      call.requireJson();
      call.sessionKey().ifPresent(key -> sessions.touch(key, call.now()));
      return read.next(call);
    };
  }

  /** The resource that {@code *} names. */
  private Resource server() {
    var all = new ArrayList<>(resources.values());
    templates.forEach(template -> all.add(template.resource()));
    return Resource.ofAll(all);
  }

  /**
   * What a path names.
   *
   * @throws Refused 404 if it names nothing
   */
  public Resource resource(String path) {
    var resource = resources.get(path);
    if (resource != null) {
      return resource;
    }
    return template(path)
        .map(Template::resource)
        .orElseThrow(() -> new Refused(404, "there is nothing at this path"));
  }

  /**
   * The path, with {@code {id}} or the like in place of its variable; {@code other} if the path
   * names nothing. So there are no more names than the contract has paths.
   */
  public String name(String path) {
    return resources.containsKey(path)
        ? path
        : template(path).map(Template::name).orElse(NO_TEMPLATE);
  }

  /** The part of a path that stands for its variable: the second one. */
  public static String variable(String path) {
    return path.substring(path.indexOf('/', 1) + 1);
  }

  private Optional<Template> template(String path) {
    for (var template : templates) {
      if (template.matches(path)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /** Paths of two parts, the second of which varies. */
  private record Template(String prefix, String name, Resource resource) {
    Template {
      name = prefix + name;
    }

    boolean matches(String path) {
      return path.length() > prefix.length()
          && path.startsWith(prefix)
          && path.indexOf('/', prefix.length()) < 0;
    }
  }
}
