package org.belscreen.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parts a part refers to.
 *
 * @param part the part's own name, without a leading slash
 * @param all its relationships in the order of the file
 */
record Relationships(String part, List<Relationship> all) {

  /**
   * One reference.
   *
   * @param type a URI; strict files use other ones that end alike
   * @param target part name without a leading slash, or an address where external
   */
  record Relationship(String id, String type, String target, boolean external) {
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** Where the relationships of a part are kept. */
  static String partOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  static Relationships of(Package file, String part) throws IOException {
    List<Relationship> all = new ArrayList<>();
    Optional<byte[]> xml = file.bytes(partOf(part));
    if (xml.isPresent()) {
      Xml.elements(
          xml.get(),
          partOf(part),
          e -> {
            if (e.getLocalName().equals("Relationship")) {
              boolean external =
                  Xml.attribute(e, "TargetMode").filter("External"::equals).isPresent();
              String target = Xml.attribute(e, "Target").orElse("");
              all.add(
                  new Relationship(
                      Xml.attribute(e, "Id").orElse(""),
                      Xml.attribute(e, "Type").orElse(""),
                      external ? target : resolve(part, target),
                      external));
            }
          });
    }
    return new Relationships(part, List.copyOf(all));
  }

  /** A target is relative to its part's folder unless it begins with a slash. */
  private static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    List<String> path =
        new ArrayList<>(List.of(part.substring(0, part.lastIndexOf('/') + 1).split("/")));
    path.removeIf(String::isEmpty);
    for (String step : target.split("/")) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.remove(path.size() - 1);
        }
      } else if (!step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  Optional<Relationship> byId(String id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  Optional<Relationship> first(String kind) {
    return all.stream().filter(r -> r.is(kind) && !r.external()).findFirst();
  }
}
