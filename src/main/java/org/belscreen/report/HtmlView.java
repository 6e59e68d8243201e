package org.belscreen.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Judgement;
import org.belscreen.finding.Finding;
import org.belscreen.finding.Resolved;
import org.belscreen.finding.Verdict;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;

/** What the page's templates show: text only, ready to be escaped. */
public final class HtmlView {

  private HtmlView() {}

  /**
   * The page around the rows.
   *
   * @param hidden jurisdictions that no row touches, whose columns aren't shown
   */
  public record Page(
      String title,
      Optional<String> overlay,
      Map<String, String> facts,
      Summary summary,
      List<Jurisdiction> jurisdictions,
      List<Jurisdiction> hidden) {}

  /** One row; without verdicts where it could not be screened. */
  public record Row(
      int number,
      String id,
      String what,
      String date,
      List<Answer> answers,
      String duty,
      String next,
      boolean provisional,
      List<String> messages,
      List<String> assumptions) {

    public boolean screened() {
      return !answers.isEmpty();
    }
  }

  /** The verdict of one jurisdiction; an empty verdict where its border isn't touched. */
  public record Answer(
      String jurisdiction, String verdict, String style, String why, List<Item> findings) {}

  /** One finding. */
  public record Item(
      String id,
      String effect,
      String title,
      String authority,
      String link,
      String days,
      List<String> because,
      String condition,
      String lifted,
      String missing,
      String duty,
      String confidence,
      boolean hypothetical) {}

  static Row row(RowResult r, List<Jurisdiction> jurisdictions) {
    List<Answer> answers = new ArrayList<>();
    List<String> messages = r.remarks();
    if (r.judgement().isEmpty()) {
      return new Row(r.row(), r.id(), r.what(), "", answers, "", "", false, messages, List.of());
    }
    Judgement j = r.judgement().get();
    for (Jurisdiction place : jurisdictions) {
      answers.add(
          j.answer(place)
              .filter(Judgement.Answer::touched)
              .map(HtmlView::answer)
              .orElse(new Answer(place.name(), "", "none", "", List.of())));
    }
    return new Row(
        r.row(),
        r.id(),
        r.what(),
        j.asOf().toString(),
        answers,
        Cells.duty(j),
        Cells.nextChange(j),
        j.provisional(),
        messages,
        j.assumptions());
  }

  private static Answer answer(Judgement.Answer a) {
    return new Answer(
        a.jurisdiction().name(),
        a.verdict().name(),
        style(a.verdict()),
        Reasons.why(a, 1200),
        a.findings().stream().map(HtmlView::item).toList());
  }

  private static Item item(Resolved r) {
    Finding f = r.finding();
    Measure m = f.measure();
    return new Item(
        m.id(),
        r.effect().word(),
        m.title(),
        m.authority(),
        link(m.source()),
        Wording.days(f.dates()),
        f.because(),
        m.condition().orElse(""),
        String.join(", ", r.liftedBy()),
        String.join(", ", f.missing()),
        f.duty().map(Wording::duty).orElse(""),
        m.confidence().equals("high") ? "" : m.confidence(),
        m.hypothetical());
  }

  /** The CSS class of a verdict. */
  public static String style(Verdict v) {
    return v.name().toLowerCase(Locale.ROOT);
  }

  /** The address if it is one of the web, else nothing. */
  static String link(String source) {
    try {
      String scheme = String.valueOf(new URI(source).getScheme()).toLowerCase(Locale.ROOT);
      return scheme.equals("http") || scheme.equals("https") ? source : "";
    } catch (java.net.URISyntaxException e) {
      return "";
    }
  }
}
