package org.belscreen.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;
import org.belscreen.sheet.FieldGuide;

/** The page itself and what it is made of. */
final class Pages {

  private final Serving serving;
  private final Access access;
  private final Laws laws;
  private final Samples samples;
  private final Assets assets = new Assets();
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  Pages(Serving serving, Access access, Laws laws, Samples samples) {
    this.serving = serving;
    this.access = access;
    this.laws = laws;
    this.samples = samples;
  }

  void page(Context ctx) {
    PageView view =
        PageView.of(serving, laws.plain().law().engine().rulebook(), samples, FieldGuide.fields());
    html(ctx, "web/page.jte", Map.of("view", view));
  }

  /** Lets in who comes by the one-time link; asks everybody else for the token. */
  void login(Context ctx) {
    if (!access.asksForToken()) {
      ctx.redirect("/");
      return;
    }
    Optional<String> session = Optional.ofNullable(ctx.queryParam("key")).flatMap(access::follow);
    if (session.isPresent()) {
      enter(ctx, session.get());
    } else {
      ask(ctx, ctx.queryParam("key") != null ? "This link has been used." : "");
    }
  }

  /** Takes the token from the form. */
  void enter(Context ctx) {
    String offered = Optional.ofNullable(ctx.formParam("token")).orElse("").strip();
    Optional<String> session = access.enter(offered);
    if (session.isPresent()) {
      enter(ctx, session.get());
    } else {
      ctx.status(401);
      ask(ctx, "That is not the token.");
    }
  }

  private static void enter(Context ctx, String session) {
    Cookie cookie = new Cookie(Access.COOKIE, session, "/", -1, false, true, null, SameSite.STRICT);
    ctx.cookie(cookie);
    ctx.redirect("/");
  }

  private void ask(Context ctx, String message) {
    html(ctx, "web/login.jte", Map.of("message", message));
  }

  private void html(Context ctx, String template, Map<String, Object> params) {
    StringOutput out = new StringOutput();
    templates.render(template, params, out);
    ctx.html(out.toString());
  }

  void asset(Context ctx) {
    Assets.Asset asset =
        assets
            .find(ctx.pathParam("name"))
            .orElseThrow(() -> Problem.notFound("there is nothing here"));
    ctx.contentType(asset.type());
    ctx.result(asset.bytes());
  }

  void openApi(Context ctx) {
    ctx.contentType("application/json").result(Assets.bytes("openapi.json"));
  }

  void sample(Context ctx) {
    ctx.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .result(Samples.sheet());
  }
}
