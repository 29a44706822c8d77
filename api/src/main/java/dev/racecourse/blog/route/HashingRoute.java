package dev.racecourse.blog.route;

/** A route that hashes a password, and so runs on the {@link HashingPool}. */
public interface HashingRoute extends Route {}
