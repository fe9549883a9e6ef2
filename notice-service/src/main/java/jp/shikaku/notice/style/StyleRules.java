package jp.shikaku.notice.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.document.DocumentPrinter;
import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.document.PrintResult;
import jp.shikaku.notice.document.Specimen;
import jp.shikaku.notice.document.layout.Wording;
import jp.shikaku.notice.document.pdf.Picture;
import jp.shikaku.support.ProblemError;

/** What may be brought to documents: it has to be readable, and every form has to come out with it. */
@ApplicationScoped
class StyleRules {

    /** So that a page with both pictures stays under 60 KB or near it. */
    private static final int MOST_BYTES = 24 * 1024;

    /** Braces would name values of the document. */
    private static final Pattern ALLOWED = Pattern.compile("[^{}\\p{Cntrl}]+");

    private final DocumentPrinter printer;

    @Inject
    StyleRules(DocumentPrinter printer) {
        this.printer = printer;
    }

    /** What is wrong with a style, empty if nothing is. */
    List<ProblemError> faults(InsurerNumber insurer, StyleStatement stated) {
        List<ProblemError> faults = new ArrayList<>();
        picture("/logo", stated.logo(), faults);
        picture("/seal", stated.seal(), faults);
        if (stated.texts() != null) {
            stated.texts().forEach((name, text) -> text(name, text, faults));
        }
        if (faults.isEmpty()) {
            specimens(insurer, stated, faults);
        }
        return faults;
    }

    private static void picture(String pointer, byte[] png, List<ProblemError> faults) {
        if (png == null) {
            return;
        }
        try {
            if (png.length > MOST_BYTES || Picture.ofPng(png).bytes() > MOST_BYTES) {
                faults.add(ProblemError.at(
                        pointer, "at most " + MOST_BYTES + " bytes; use fewer pixels or plain colours"));
            }
        } catch (IllegalArgumentException e) {
            faults.add(ProblemError.at(pointer, e.getMessage()));
        }
    }

    private void text(String name, String text, List<ProblemError> faults) {
        Map<String, Wording.Replaceable> replaceable = printer.replaceableTexts();
        Wording.Replaceable ours = replaceable.get(name);
        if (ours == null) {
            faults.add(ProblemError.at(
                    "/texts", "only these can be replaced: " + String.join(", ", replaceable.keySet())));
        } else if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > ours.longest()) {
            faults.add(ProblemError.at("/texts/" + name, "1 to " + ours.longest() + " characters"));
        } else if (!ALLOWED.matcher(text).matches()) {
            faults.add(ProblemError.at("/texts/" + name, "no braces, line ends or control characters"));
        }
    }

    private void specimens(InsurerNumber insurer, StyleStatement stated, List<ProblemError> faults) {
        for (DocumentForm form : DocumentForm.values()) {
            PrintResult printed = printer.print(form, Specimen.of(insurer), stated.value());
            if (printed instanceof PrintResult.Stopped stopped) {
                stopped.findings().forEach(finding -> faults.add(fault(form, finding)));
            }
        }
    }

    private ProblemError fault(DocumentForm form, PrintFinding finding) {
        String field = finding.field();
        String pointer = printer.replaceableTexts().containsKey(field) ? "/texts/" + field : "/" + field;
        return ProblemError.at(
                pointer,
                "cannot be printed on " + form + ": " + finding.kind() + " " + String.join(" ", finding.codePoints()));
    }
}
