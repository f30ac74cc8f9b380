package io.reelmill.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.reelmill");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.reelmill");

    @Test
    void modules_import_only_what_the_design_allows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("io.reelmill.core..")
                .layer("sql")
                .definedBy("io.reelmill.sql..")
                .layer("jobs")
                .definedBy("io.reelmill.jobs..")
                .layer("worker")
                .definedBy("io.reelmill.worker..")
                .layer("dashboard")
                .definedBy("io.reelmill.dashboard..")
                .layer("embedded")
                .definedBy("io.reelmill.embedded..")
                .layer("standalone")
                .definedBy("io.reelmill.standalone..")
                .whereLayer("standalone")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("worker")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("dashboard")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("embedded")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("jobs")
                .mayOnlyBeAccessedByLayers("worker", "dashboard", "standalone")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("embedded")
                .mayNotAccessAnyLayer()
                .check(PRODUCT);
    }

    @Test
    void no_packages_form_a_cycle() {
        slices().matching("io.reelmill.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void core_knows_nothing_but_java() {
        noClasses()
                .that()
                .resideInAPackage("io.reelmill.core..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("io.reelmill.core..", "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void jobrunr_is_known_in_one_corner() {
        onlyIn("org.jobrunr..", "io.reelmill.jobs.job..").check(PRODUCT);
    }

    @Test
    void spring_batch_is_known_to_flows_only() {
        onlyIn("org.springframework.batch..", "io.reelmill.jobs.flow..").check(PRODUCT);
    }

    @Test
    void the_minio_client_is_known_in_one_package() {
        onlyIn("io.minio..", "io.reelmill.jobs.objects.minio..").check(PRODUCT);
    }

    @Test
    void jedis_is_known_in_one_package() {
        onlyIn("redis.clients..", "io.reelmill.jobs.progress.redis..").check(PRODUCT);
    }

    @Test
    void micrometer_is_known_where_things_are_measured_only() {
        noClasses()
                .that()
                .resideInAPackage("io.reelmill..")
                .and()
                .resideOutsideOfPackage("io.reelmill..metrics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(PRODUCT);
    }

    @Test
    void snakeyaml_is_known_in_one_package() {
        onlyIn("org.yaml..", "io.reelmill.jobs.profile..").check(PRODUCT);
    }

    @Test
    void bramp_is_known_in_one_package() {
        onlyIn("net.bramp..", "io.reelmill.worker.ffmpeg..").check(PRODUCT);
    }

    @Test
    void spring_integration_is_known_to_relay_and_recording_only() {
        noClasses()
                .that()
                .resideInAPackage("io.reelmill..")
                .and()
                .resideOutsideOfPackages("io.reelmill.jobs.relay..", "io.reelmill.jobs.recording..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.integration..")
                .check(PRODUCT);
    }

    @Test
    void no_test_is_switched_off() {
        noClasses().should().beAnnotatedWith(Disabled.class).check(TESTS);
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods()
                .should()
                .beAnnotatedWith(Disabled.class)
                .check(TESTS);
    }

    private static ArchRule onlyIn(String library, String home) {
        return noClasses()
                .that()
                .resideInAPackage("io.reelmill..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
