package jp.shikaku.notice.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.document.DocumentPrinter;
import jp.shikaku.notice.document.letters.Typefaces;

/** The one printer of the service, with the typefaces that are set up; made at the start, so that it fails then. */
@ApplicationScoped
class Printers {

    @Produces
    @Singleton
    @Startup
    DocumentPrinter printer(NoticeConfig config) {
        return new DocumentPrinter(config.fontFolder().map(Typefaces::with).orElseGet(Typefaces::bundled));
    }
}
