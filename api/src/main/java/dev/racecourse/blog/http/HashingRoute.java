package dev.racecourse.blog.http;

/** A route that hashes a password, and so runs on the {@link HashingPool}. */
interface HashingRoute extends Route {}
