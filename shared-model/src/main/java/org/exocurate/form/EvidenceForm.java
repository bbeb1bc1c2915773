package org.exocurate.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.exocurate.model.claim.Author;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.EvidenceDirection;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Medium;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.StudyModel;
import org.exocurate.model.vocabulary.Slot;

/** One piece of evidence on the wire. */
final class EvidenceForm {

    private static final int QUOTE = 500;

    /** Stands where a reference could not be read, so that the rest of the evidence is looked at too. */
    private static final Reference UNREAD = new Reference("PMID:1");

    private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");

    private static final String NO_ORCID = "not an ORCID iD: four groups of four, the last character a check digit";

    private EvidenceForm() {}

    /** The evidence, or null if something essential is missing; every fault is told. */
    static Evidence read(Reading form, Words words) {
        Reference reference = reference(form);
        EvidenceDirection direction = form.requiredOneOf("direction", EvidenceDirection.class);
        EvidenceKind kind = form.requiredOneOf("kind", EvidenceKind.class);
        Evidence evidence = new Evidence(
                reference == null ? UNREAD : reference,
                references(form, "sameAs"),
                direction == null ? EvidenceDirection.SUPPORTS : direction,
                kind == null ? EvidenceKind.PRIMARY : kind,
                references(form, "reviewOf"),
                words.term(form, "species", Slot.SPECIES),
                words.term(form, "donorSpecies", Slot.SPECIES),
                form.oneOf("model", StudyModel.class),
                laboratory(form),
                form.objects("authors", Reading.AUTHORS, EvidenceForm::author),
                form.text("isolatedFrom", Reading.TEXT),
                form.texts("isolation"),
                form.oneOf("medium", Medium.class),
                form.texts("markers"),
                form.texts("negativeMarkers"),
                form.bool("particleCount"),
                form.bool("imaging"),
                form.text("dose", Reading.TEXT),
                form.bool("uptakeShown"),
                form.bool("cargoInside"),
                form.bool("cargoFunctionShown"),
                form.bool("evDependence"),
                form.bool("haemolysis"),
                form.count("n"),
                form.share("auc"),
                form.share("sensitivity"),
                form.share("specificity"),
                form.text("cutOff", Reading.TEXT),
                form.text("quote", QUOTE),
                form.text("locator", Reading.TEXT),
                form.text("evTrackId", Reading.TEXT));
        form.nothingElse();
        return reference == null || direction == null || kind == null ? null : evidence;
    }

    private static Reference reference(Reading form) {
        String text = form.requiredText("reference", Reading.NAME);
        return text == null ? null : reference(text, form.at("reference"), form.faults());
    }

    private static Reference reference(String text, String pointer, Faults faults) {
        Optional<Reference> reference = Reference.read(text);
        if (reference.isEmpty()) {
            faults.add(
                    pointer,
                    "'" + text
                            + "' is not a reference: PMID:35799283, PMC:PMC9264662 or DOI:10.1186/s13287-022-02969-y",
                    nearReference(text));
        }
        return reference.orElse(null);
    }

    /** What the writer of a bare number, a bare PMC id, a bare DOI or a link may have meant. */
    private static List<String> nearReference(String text) {
        String bare = text.strip()
                .replaceFirst("(?i)^(https?://)?(dx\\.)?doi\\.org/", "")
                .replaceFirst("(?i)^(pmid|pmcid|pmc|doi)\\s*:?\\s*(?=\\S)", "");
        return java.util.stream.Stream.of("PMID:" + bare, "PMC:PMC" + bare, "DOI:" + bare)
                .flatMap(guess -> Reference.read(guess).stream())
                .map(Reference::id)
                .toList();
    }

    private static List<Reference> references(Reading form, String field) {
        return form.list(field, (node, pointer) -> {
            if (!node.isTextual()) {
                form.faults().add(pointer, "must be a text, not " + Reading.kind(node));
                return null;
            }
            return reference(node.textValue(), pointer, form.faults());
        });
    }

    /** An ORCID iD with a check digit that fits, or a name and institution. */
    private static String laboratory(Reading form) {
        String laboratory = form.text("laboratory", Reading.TEXT);
        if (laboratory != null && ORCID.matcher(laboratory.strip()).matches() && !isOrcid(laboratory.strip())) {
            form.faults().add(form.at("laboratory"), NO_ORCID);
        }
        return laboratory;
    }

    private static Author author(Reading form) {
        String name = form.requiredText("name", Reading.NAME);
        String orcid = form.text("orcid", 40);
        if (orcid != null && !isOrcid(orcid)) {
            form.faults().add(form.at("orcid"), NO_ORCID);
        }
        form.nothingElse();
        return name == null ? null : new Author(name, orcid);
    }

    /** Checks the form and the check digit (ISO 7064 MOD 11-2). */
    static boolean isOrcid(String text) {
        if (!ORCID.matcher(text).matches()) {
            return false;
        }
        int total = 0;
        String digits = text.replace("-", "");
        for (int i = 0; i < 15; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2;
        }
        int check = (12 - total % 11) % 11;
        return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
