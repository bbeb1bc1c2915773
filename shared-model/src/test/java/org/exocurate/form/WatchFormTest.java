package org.exocurate.form;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.StrictJson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What can be watched, and how a body that names nothing of the kind is refused. */
class WatchFormTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    @Test
    void aClaimARouteOrACargoIsWatched() {
        assertThat(read("{'claim': 'EXO-000001'}")).isEqualTo(new WatchForm.OfClaim(new Accession(1)));
        WatchForm.OfRoute route =
                (WatchForm.OfRoute) read("{'route': {'donor': {'id': 'CL:0002540'}, 'recipient': 'cardiomyocyte'}}");
        assertThat(route.donor().id()).isEqualTo("CL:0002540");
        assertThat(route.recipient().id()).isEqualTo("CL:0000746");
        WatchForm.OfCargo kind = (WatchForm.OfCargo) read("{'cargo': {'kind': 'LIPID'}}");
        assertThat(kind.kind()).isEqualTo(CargoKind.LIPID);
        assertThat(kind.term()).isEmpty();
    }

    @Test
    void aMoleculeThatNoVocabularyKnowsMayBeWatchedByItsText() {
        WatchForm.OfCargo cargo = (WatchForm.OfCargo) read("{'cargo': {'kind': 'LNCRNA', 'term': 'invented-7'}}");

        assertThat(cargo.term())
                .hasValueSatisfying(term -> assertThat(term.isResolved()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                                            | ''
                    {}                                                            | ''
                    {'claim': 'EXO-000001', 'cargo': {'kind': 'MIRNA'}}           | ''
                    {'claim': 'EXO-000001.2'}                                     | /claim
                    {'claim': 7}                                                  | /claim
                    {'claim': 'EXO-000001', 'colour': 'red'}                      | /colour
                    {'route': {'donor': 'cardiomyocyte'}}                         | /route/recipient
                    {'route': {'donor': 'cardiomyocite', 'recipient': 'heart'}}   | /route/donor
                    {'route': {'donor': 'CL:0000746', 'recipient': 'GO:0006915'}} | /route/recipient
                    {'route': {'donor': 'CL:9999999', 'recipient': 'heart'}}      | /route/donor
                    {'route': []}                                                 | /route
                    {'cargo': {'term': 'miR-21-5p'}}                              | /cargo/kind
                    {'cargo': {'kind': 'RNA'}}                                    | /cargo/kind
                    {'cargo': {'kind': 'VESICLE', 'term': 'miR-21-5p'}}           | /cargo/term
                    {'cargo': {'kind': 'MIRNA', 'term': 'UBERON:0000948'}}        | /cargo/term
                    {'cargo': {'kind': 'MIRNA', 'term': ''}}                      | /cargo/term
                    """)
    void whatIsWrongIsNamed(String body, String pointer) {
        assertThat(faults(body)).extracting(Fault::pointer).contains(pointer);
    }

    @Test
    void aSlipOfThePenIsToldWhatComesNear() {
        assertThat(faults("{'route': {'donor': 'hart', 'recipient': 'skeletal muscel'}}"))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.nearest()).isNotEmpty());
    }

    private static WatchForm read(String body) {
        return WatchForm.read(StrictJson.read(body.replace('\'', '"').getBytes(UTF_8)), VOCABULARY);
    }

    private static List<Fault> faults(String body) {
        return catchThrowableOfType(Refused.class, () -> read(body)).problem().errors();
    }
}
