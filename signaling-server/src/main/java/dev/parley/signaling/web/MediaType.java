package dev.parley.signaling.web;

import java.util.Locale;

/** The kinds of files that a page may be made of; the names are the files' extensions. */
enum MediaType {
    HTML("text/html; charset=utf-8", ""),
    JS("text/javascript; charset=utf-8", "script-src"),
    CSS("text/css; charset=utf-8", "style-src"),
    SVG("image/svg+xml", "img-src"),
    PNG("image/png", "img-src"),
    WOFF2("font/woff2", "font-src"),
    WAV("audio/wav", "media-src");

    private final String header;
    private final String directive;

    MediaType(String header, String directive) {
        this.header = header;
        this.directive = directive;
    }

    static MediaType of(String file) {
        return valueOf(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    String header() {
        return header;
    }

    /** The directive of a Content-Security-Policy that lets a page use such files. */
    String directive() {
        return directive;
    }
}
