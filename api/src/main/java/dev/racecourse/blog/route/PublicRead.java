package dev.racecourse.blog.route;

/** A route that anyone may call, and whose answer is the same for all: caches may keep it. */
public interface PublicRead extends Route {}
