package dev.racecourse.blog.route;

/** POST /users where registration is closed. */
final class RefuseUser implements Route {

  @Override
  public Next next(Call call) {
    throw new Refused(403, "registration is closed");
  }
}
