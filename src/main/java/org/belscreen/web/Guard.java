package org.belscreen.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Turns away calls that another web site makes through the user's browser, by a name of its own for
 * this machine's address or by posting across sites, and calls without the token.
 */
final class Guard {

  private static final Set<String> OPEN = Set.of("/login", "/assets/app.css", "/assets/icon.svg");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final Access access;
  private final Set<String> hosts = new TreeSet<>();
  private final boolean anyAddress;

  Guard(Serving serving, Access access) {
    this.access = access;
    hosts.addAll(Set.of("127.0.0.1", "localhost", "[::1]"));
    String host = serving.host().toLowerCase(Locale.ROOT);
    hosts.add(host.contains(":") ? "[" + host + "]" : host);
    serving.hosts().forEach(h -> hosts.add(h.toLowerCase(Locale.ROOT)));
    // No name of another site is an address, so an address can't be a name made to point here.
    this.anyAddress = access.asksForToken();
  }

  /** Checks a call before anything of it is read. */
  void check(Context ctx) {
    headers(ctx);
    String host = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    if (!known(name(host))) {
      throw Problem.forbidden(
          "this server doesn't answer to that name; call it by its address, or start it with"
              + " --allow-host NAME");
    }
    if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
      sameSite(ctx, host);
    }
    boolean admitted =
        OPEN.contains(ctx.path())
            || access.admits(
                Optional.ofNullable(ctx.header("Authorization")),
                Optional.ofNullable(ctx.cookie(Access.COOKIE)));
    if (!admitted) {
      throw Problem.unauthorized(
          "send the token that was printed when the server started: Authorization: Bearer TOKEN");
    }
  }

  private static void sameSite(Context ctx, String host) {
    String origin = ctx.header("Origin");
    String site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("same-origin");
    boolean own = origin == null || origin.toLowerCase(Locale.ROOT).endsWith("://" + host);
    if (!own || !site.equals("same-origin") && !site.equals("none")) {
      throw Problem.forbidden("this call comes from another web site");
    }
  }

  private boolean known(String name) {
    return hosts.contains(name) || anyAddress && ADDRESS.matcher(name).matches();
  }

  /** A host without its port. */
  private static String name(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    return end <= 0 ? host : host.substring(0, end);
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "no-store");
  }
}
