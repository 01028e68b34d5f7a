package dev.parley.client.ui.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets a person choose files and folders of this computer. FX thread; the window stays alive meanwhile. */
public interface ChooserPort {

    /** Files that are there; empty for none. */
    List<Path> files(String title);

    /** One file that is there. */
    Optional<Path> file(String title);

    /** A file to write into; the person has been asked where one is there already. */
    Optional<Path> save(String title, String name);

    /** @param start where to begin to look, if it is there */
    Optional<Path> folder(String title, Optional<Path> start);
}
