package org.belscreen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.belscreen");

  @Test
  void only_the_engine_knows_drools() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.belscreen.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools.."));
  }

  @Test
  void only_the_sheet_package_knows_poi() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.belscreen.sheet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.dhatim.."));
  }

  @Test
  void only_the_command_line_knows_picocli() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.belscreen.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }

  @Test
  void only_the_web_package_knows_the_server() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.belscreen.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."));
  }

  @Test
  void nothing_below_the_command_line_looks_at_a_clock_or_the_default_zone_or_locale() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.belscreen.cli..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault"));
  }

  @Test
  void packages_form_no_cycle() {
    check(slices().matching("org.belscreen.(*)..").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
