package org.belscreen.law;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.belscreen.law.LawImage.Out;

/** Writes a rulebook in the form that {@link LawImageReader} reads. */
public final class LawImageWriter {

  private LawImageWriter() {}

  /**
   * The image of a rulebook.
   *
   * @param order the ids of its measures in the order of the rules
   * @throws IllegalArgumentException if it has supposed copies: only law as it is has an image
   */
  public static byte[] write(Rulebook book, List<String> order) {
    if (!book.copies().isEmpty()) {
      throw new IllegalArgumentException("a rulebook with an overlay has no image");
    }
    Out out = new Out();
    out.all(order.stream().map(book::measure).toList(), LawImageWriter::measure);
    out.text(book.version());
    out.text(book.sha256());
    out.all(
        book.verifiedThrough().entrySet(),
        (o, e) -> {
          o.number(e.getKey().ordinal());
          o.day(e.getValue());
        });
    out.all(book.acts().values(), LawImageWriter::act);
    out.all(book.codeLists().values(), LawImageWriter::codes);
    out.all(book.partyLists().values(), LawImageWriter::parties);
    groups(out, book.groups());
    return out.bytes();
  }

  private static void measure(Out out, Measure m) {
    out.text(m.id());
    out.number(m.jurisdiction().ordinal());
    out.text(m.act());
    out.number(m.effect().ordinal());
    out.text(m.title());
    out.text(m.authority());
    out.text(m.source());
    out.maybeDay(m.published());
    out.maybeDay(m.endPublished());
    out.interval(m.dates());
    out.all(m.periods(), Out::interval);
    out.texts(m.lifts());
    out.maybeText(m.condition());
    out.texts(m.licensable());
    out.maybeText(m.basis());
    out.maybeText(m.dormant());
    out.text(m.confidence());
    out.texts(m.refs());
    out.all(
        m.patterns(),
        (o, p) -> {
          o.text(p.type());
          o.texts(p.constraints());
        });
    out.text(m.file());
    out.number(m.line());
    out.yes(m.hypothetical());
  }

  private static void act(Out out, Act a) {
    out.text(a.id());
    out.number(a.jurisdiction().ordinal());
    out.text(a.title());
    out.text(a.citation());
    out.text(a.source());
    out.maybeDay(a.published());
    out.all(
        a.amendments().entrySet(),
        (o, e) -> {
          o.text(e.getKey());
          o.text(e.getValue().act());
          o.maybeDay(e.getValue().published());
          o.maybeDay(e.getValue().applies());
          o.text(e.getValue().title());
          o.text(e.getValue().source());
        });
    out.day(a.verifiedThrough());
    out.all(
        a.notModelled(),
        (o, n) -> {
          o.text(n.id());
          o.text(n.what());
          o.text(n.why());
          o.maybeDay(n.from());
          o.maybeDay(n.to());
          o.text(n.source());
          o.text(n.warns());
        });
    out.all(a.official(), LawImageWriter::official);
  }

  private static void official(Out out, OfficialSource s) {
    out.text(s.list());
    out.text(s.source());
    out.text(s.group());
    out.texts(s.programmes());
    out.texts(s.countries());
    out.texts(s.whereUnknown());
    out.yes(s.knownOnly());
    out.texts(s.set());
    out.all(
        s.marks(),
        (o, m) -> {
          o.text(m.column());
          o.text(m.has());
          o.texts(m.set());
          o.texts(m.otherwise());
        });
  }

  private static void codes(Out out, CodeList list) {
    out.text(list.id());
    out.text(list.label());
    out.text(list.title());
    out.all(
        list.rows(),
        (o, r) -> {
          o.text(r.code());
          o.yes(r.part());
          o.texts(r.except());
          o.interval(r.dates());
          o.maybeDay(r.published());
          o.maybeDay(r.endPublished());
          o.text(r.act());
          o.text(r.note());
          o.texts(r.extra());
          o.number(r.line());
        });
  }

  private static void parties(Out out, PartyList list) {
    out.text(list.id());
    out.text(list.label());
    out.text(list.title());
    out.all(
        list.entries(),
        (o, e) -> {
          o.text(e.list());
          o.text(e.id());
          o.text(e.name());
          o.texts(e.aliases());
          o.text(e.kind());
          o.texts(e.countries());
          o.interval(e.dates());
          o.maybeDay(e.published());
          o.maybeDay(e.endPublished());
          o.texts(e.identifiers());
          o.text(e.act());
          o.texts(e.extra());
        });
  }

  private static void groups(Out out, CountryGroups groups) {
    // Sorted, as maps of texts are.
    out.all(
        new TreeMap<>(groups.members()).entrySet(),
        (o, e) -> {
          o.text(e.getKey());
          o.texts(new TreeSet<>(e.getValue()));
        });
    out.all(
        groups.dated(),
        (o, m) -> {
          o.text(m.group());
          o.text(m.country());
          o.interval(m.dates());
        });
    out.all(
        groups.crossings(),
        (o, c) -> {
          o.text(c.border());
          o.text(c.name());
          o.texts(c.spellings());
        });
  }
}
