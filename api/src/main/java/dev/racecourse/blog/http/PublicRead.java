package dev.racecourse.blog.http;

/** A route that anyone may call, and whose answer is the same for all: caches may keep it. */
interface PublicRead extends Route {}
