package org.belscreen.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.belscreen.BundledLaw;
import org.junit.jupiter.api.Test;

class LawImageTest {

  private final Rulebook book = BundledLaw.engine().rulebook();

  @Test
  void theImageIsTheLawOfTheFiles() {
    List<Measure> measures = List.copyOf(book.measures().values());
    Rulebook read = RulebookLoader.load(RuleFiles.bundled(), book.sha256(), measures);
    assertThat(book).isEqualTo(read);
  }

  @Test
  void anImageReadAndWrittenIsTheSame() {
    List<String> backwards =
        book.measures().keySet().stream().sorted((a, b) -> b.compareTo(a)).toList();
    byte[] image = LawImageWriter.write(book, backwards);
    LoadedLaw read = LawImageReader.read(image);
    assertThat(read.rulebook()).isEqualTo(book);
    assertThat(read.measures()).extracting(Measure::id).isEqualTo(backwards);
    assertThat(LawImageWriter.write(read.rulebook(), backwards)).isEqualTo(image);
  }

  @Test
  void aDamagedImageIsNoLaw() {
    byte[] image = LawImageWriter.write(book, List.copyOf(book.measures().keySet()));
    assertThatThrownBy(() -> LawImageReader.read(Arrays.copyOf(image, image.length / 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }
}
