package dev.parley.client.face;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The program's version, as the build wrote it into the module. */
public final class Version {
    public static final String TEXT = Optional.ofNullable(
                    Version.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion)
            .orElse("development");

    private Version() {}
}
