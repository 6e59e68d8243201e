package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the children of an XML text's root begin and end.
 *
 * @param prefix of the root's name, with its colon; empty where it has none
 * @param rootText the root's start tag as written
 * @param rootNameEnd where an attribute of the root can be inserted
 * @param rootClose where the root's end tag begins, or the end of the text where there is none yet
 */
record Outline(
    String prefix, String rootText, int rootNameEnd, int rootClose, List<Element> children) {

  /**
   * An element.
   *
   * @param openEnd one after its start tag
   * @param close where its end tag begins; {@code openEnd} for an empty tag
   * @param end one after its last byte
   */
  record Element(String name, int start, int openEnd, int close, int end) {
    boolean isEmptyTag() {
      return openEnd == end;
    }
  }

  static Outline of(byte[] xml) {
    XmlTags tags = new XmlTags(xml);
    if (!tags.next()) {
      throw new BrokenSheet("one of its parts is empty; save it anew");
    }
    String prefix = tags.prefix();
    String rootText = tags.text();
    int rootNameEnd = tags.nameEnd();
    List<Element> children = new ArrayList<>();
    int depth = 1;
    int start = 0;
    int openEnd = 0;
    String name = "";
    while (tags.next()) {
      if (tags.kind() == XmlTags.Kind.CLOSE) {
        depth--;
        if (depth == 1) {
          children.add(new Element(name, start, openEnd, tags.start(), tags.end()));
        } else if (depth == 0) {
          return new Outline(prefix, rootText, rootNameEnd, tags.start(), children);
        }
      } else {
        if (depth == 1) {
          start = tags.start();
          openEnd = tags.end();
          name = tags.localName();
        }
        if (tags.kind() == XmlTags.Kind.OPEN) {
          depth++;
        } else if (depth == 1) {
          children.add(new Element(name, start, openEnd, openEnd, openEnd));
        }
      }
    }
    if (depth > 1) {
      children.add(new Element(name, start, openEnd, xml.length, xml.length));
    }
    return new Outline(prefix, rootText, rootNameEnd, xml.length, children);
  }

  Optional<Element> child(String name) {
    return children.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Where a new child belongs that comes after all of these: after the last of them, if any. */
  Optional<Integer> after(List<String> earlier) {
    return children.stream()
        .filter(c -> earlier.contains(c.name()))
        .map(Element::end)
        .max(Integer::compare);
  }
}
