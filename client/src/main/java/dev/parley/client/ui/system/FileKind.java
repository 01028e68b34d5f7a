package dev.parley.client.ui.system;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What opening a file may do, as far as its name says it. */
public enum FileKind {
    /** Runs, or installs what does. */
    PROGRAM(
            true,
            "exe com scr pif cpl msi msix msixbundle appx appxbundle msp app pkg mpkg dmg apk aab deb rpm snap flatpak flatpakref"
                    + " appimage run jar jnlp dll so dylib sys drv gadget xpi crx vsix elf out prg ocx efi"),
    /** Is read by something that does what it says. */
    SCRIPT(
            true,
            "sh bash zsh fish csh ksh command tool bat cmd ps1 psm1 ps1xml vbs vbe vb js jse mjs cjs wsf wsh wsc hta sct ws py pyw pyz"
                    + " pyc rb pl php lua tcl awk scpt scptd applescript workflow action reg inf ahk au3 kts groovy jsh r"),
    /** A document in which programs can be. */
    MACROS(true, "docm dotm xlsm xlsb xltm xlam xll ppsm pptm potm ppam sldm accdb accde mdb mde one iqy slk odb"),
    /** Leads to something else, which it starts. */
    SHORTCUT(
            true,
            "desktop lnk url webloc scf library-ms search-ms settingcontent-ms application appref-ms rdp ica theme"),
    /** Is opened by the browser, which runs what is in it. */
    PAGE(false, "html htm xhtml xht shtml mht mhtml svg svgz chm"),
    ARCHIVE(false, "zip tar gz tgz bz2 tbz2 xz txz zst 7z rar cab iso img lz lzma"),
    PICTURE(false, "jpg jpeg png gif webp heic heif bmp tif tiff avif ico psd raw cr2 nef dng"),
    VIDEO(false, "mp4 m4v mov mkv webm avi mpg mpeg ogv 3gp wmv flv ts mts"),
    SOUND(false, "mp3 m4a ogg oga opus flac wav aac wma aif aiff mid midi"),
    DOCUMENT(
            false,
            "pdf txt md rtf doc docx odt xls xlsx ods ppt pptx odp csv tsv epub tex log json xml yaml yml ics vcf eml"
                    + " pages numbers key djvu ps"),
    FOLDER(false, ""),
    OTHER(false, ""),
    /** There is nothing of that name. */
    NOT_THERE(false, "");

    private static final Map<String, FileKind> BY_EXTENSION = byExtension();

    private final boolean dangerous;
    private final String extensions;

    FileKind(boolean dangerous, String extensions) {
        this.dangerous = dangerous;
        this.extensions = extensions;
    }

    /** Whether opening it can run what its sender wrote. */
    public boolean isDangerous() {
        return dangerous;
    }

    /** What a file of this name is; the last extension counts, as it does for systems. */
    public static FileKind ofName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? OTHER : ofExtension(name.substring(dot + 1));
    }

    public static FileKind ofExtension(String extension) {
        return BY_EXTENSION.getOrDefault(extension.toLowerCase(Locale.ROOT), OTHER);
    }

    private static Map<String, FileKind> byExtension() {
        Map<String, FileKind> all = new java.util.HashMap<>();
        for (FileKind kind : values()) {
            Set.of(kind.extensions.split(" ")).forEach(extension -> all.put(extension, kind));
        }
        all.remove("");
        return Map.copyOf(all);
    }
}
