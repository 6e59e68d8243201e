package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of a sheet in the order of its cells; equal addresses share one relationship. */
final class LinkList {

  /** A link in a cell. */
  record Link(String cell, String url) {}

  private final Map<String, String> idOfUrl = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  void add(List<Link> more) {
    for (Link link : more) {
      idOfUrl.computeIfAbsent(link.url(), u -> "belscreen" + (idOfUrl.size() + 1));
      links.add(link);
    }
  }

  int size() {
    return links.size();
  }

  /** The elements for the sheet. */
  void write(ByteSink out, String prefix, String linkPrefix) {
    for (Link link : links) {
      out.markup("<" + prefix + "hyperlink ref=\"" + link.cell() + "\" " + linkPrefix + ":id=\"")
          .markup(idOfUrl.get(link.url()))
          .markup("\"/>");
    }
  }

  /** The elements for the sheet's relationships. */
  String relationships(String prefix, String type) {
    StringBuilder out = new StringBuilder();
    idOfUrl.forEach(
        (url, id) ->
            out.append('<')
                .append(prefix)
                .append("Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"")
                .append(XmlText.encode(url))
                .append("\" TargetMode=\"External\"/>"));
    return out.toString();
  }
}
